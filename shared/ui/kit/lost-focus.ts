// A row that is removed takes the focus with it, and the keyboard starts again at the top of the page.
// Whoever knows a better place asks here first: the focus is never taken from where a person put it.

export class LostFocus {
	#last: Element | undefined;
	readonly #stop = new AbortController();

	constructor() {
		const { signal } = this.#stop;
		const see = ({ target }: Event) =>
			(this.#last = target instanceof Element ? target : undefined);
		see({ target: document.activeElement } as unknown as Event);
		// A press beside everything puts the focus nowhere on purpose.
		addEventListener('pointerdown', () => (this.#last = undefined), { capture: true, signal });
		addEventListener('focusin', see, { capture: true, signal });
	}

	/** The page has the focus, but nothing in it: what had it is gone. */
	isLost(): boolean {
		const isNowhere = document.activeElement === document.body && document.hasFocus();
		return isNowhere && this.#last !== undefined && !this.#last.isConnected;
	}

	stop(): void {
		this.#stop.abort();
	}
}
