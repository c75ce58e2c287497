// The last thing a person changed on a surface, and how to take it back. One is enough: whatever came
// before it can still be edited.

export class LastChange {
	said = $state.raw<{ readonly text: string; readonly undo: () => void }>();

	/** `undo` sends the inverse mutation. */
	did(text: string, undo: () => void): void {
		this.said = { text, undo };
	}

	undo(): void {
		const change = this.said;
		this.said = undefined;
		change?.undo();
	}

	forget(): void {
		this.said = undefined;
	}
}
