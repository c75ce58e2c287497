// What the browser around a page lets it do with messages of the computer.
export interface NoticeHost {
	/** Whether messages of the computer may be shown. */
	mayNotify(): Promise<boolean>;
	/** Asks the person for that, where they have not said yes before. Only ever at their click. */
	allowNotify(): Promise<boolean>;
}
