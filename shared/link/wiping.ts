// The end of a hub: everything is taken away once, and whoever still waits for an answer gets none.
import { err, type Result } from '#shared/result.ts';
import type { CommandFailure } from '#shared/ui/link.ts';

type Answer = Result<unknown, CommandFailure>;

export interface Wiping {
	/** From here on nothing is taken from anybody any more. */
	readonly isBegun: boolean;
	readonly isDone: boolean;
	/** Begins it, or waits for the one that has begun. */
	run(): Promise<void>;
	/** The answer, unless the end comes first: no page is to ask the same of the hub that follows. */
	orEnd(answer: Promise<Answer>): Promise<Answer>;
}

/** So long the last answer of a hub that was wiped may take to its page. */
export const LAST_WORD_MS = 100;
export const ENDED: Answer = err('internal');

export function createWiping(wipe: () => Promise<void>): Wiping {
	const end = Promise.withResolvers<Answer>();
	let running: Promise<void> | undefined;
	let isDone = false;
	return {
		get isBegun() {
			return running !== undefined;
		},
		get isDone() {
			return isDone;
		},
		run() {
			running ??= Promise.resolve()
				.then(wipe)
				.then(() => {
					isDone = true;
					end.resolve(ENDED);
				});
			return running;
		},
		orEnd: (answer) =>
			Promise.race([answer, end.promise]).catch((error: unknown) => {
				// What was under way finds no store any more. Anything else is told as what it is.
				if (running === undefined) throw error;
				return ENDED;
			}),
	};
}
