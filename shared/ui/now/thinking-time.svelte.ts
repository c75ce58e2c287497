// Ten seconds in which nobody has to speak: begun by hand after a large question, over by itself.

export const THINKING_MS = 10_000;

export class ThinkingTime {
	readonly ms: number;
	/** The prompt it was begun for, until it is over. */
	#promptId = $state<string>();
	/** The prompt whose thinking time has come to its end. */
	#overId = $state<string>();
	#startedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ms = THINKING_MS) {
		this.ms = ms;
	}

	/** It belongs to one question: another one on screen knows nothing of it. */
	isOn(promptId: string | undefined): boolean {
		return promptId !== undefined && this.#promptId === promptId;
	}

	isOver(promptId: string | undefined): boolean {
		return promptId !== undefined && this.#overId === promptId;
	}

	/** For a ring that comes on screen in the middle of it. */
	get elapsedMs(): number {
		return Math.min(this.ms, performance.now() - this.#startedAt);
	}

	toggle(promptId: string): void {
		const wasOn = this.isOn(promptId);
		this.stop();
		if (wasOn) return;
		this.#promptId = promptId;
		this.#startedAt = performance.now();
		this.#timer = setTimeout(() => {
			this.#promptId = undefined;
			this.#overId = promptId;
		}, this.ms);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#promptId = undefined;
		this.#overId = undefined;
	}
}
