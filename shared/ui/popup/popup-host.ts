// What the popup's surroundings can do for it: tabs and permissions are the browser's.
import { createContext } from 'svelte';

export interface PopupHost {
	/** Opens a page of the review in a tab; without a path its first one. */
	openReview(path?: string): void;
	/** Loads the open call anew. */
	reloadCall(): void;
	/** Asks the browser, and so the person, for access to these hosts again. */
	requestAccess(hosts: readonly string[]): void;
	/** Whether messages of the computer may be shown. */
	mayNotify(): Promise<boolean>;
	/** Asks the person for that, where they have not said yes before. Only ever at their click. */
	allowNotify(): Promise<boolean>;
	close(): void;
}

export const [getPopupHost, setPopupHost] = createContext<PopupHost>();
