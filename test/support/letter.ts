/** As a mail service gets it from the worker. */
export interface Letter {
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

export function codeIn({ text }: Pick<Letter, 'text'>): string {
	const code = /^ {4}(\d{6})$/m.exec(text)?.[1];
	if (code === undefined) throw new Error(`no code in: ${text}`);
	return code;
}
