// A guest's only way back in lies in this browser: it is asked not to make room by throwing that away.

/** Some browsers ask the person; so not before there is something to keep. What becomes of it is the browser's. */
export function keepStorage(): void {
	void navigator.storage?.persist?.().catch(() => undefined);
}
