// When everything that waits is run again: at once, or, when the last run was long, after a while, so that
// an outbox of a week never blocks typing.
import type { Clock } from './clock.ts';
import type { Key } from './view.ts';

/** A long run is followed by a pause of this many times its length. */
const PAUSE = 4;

/** `moved` are the keys that have changed underneath. */
export type Rerun = (moved: readonly Key[]) => void;

export function createRerun(
	clock: Clock,
	run: () => readonly Key[],
	tell: (keys: readonly Key[]) => void,
): Rerun {
	let notBefore = 0;
	let callOff: (() => void) | undefined;

	function now(moved: readonly Key[]): void {
		callOff?.();
		callOff = undefined;
		const began = clock.now();
		const keys = run();
		const ended = clock.now();
		notBefore = ended + (ended - began) * PAUSE;
		tell([...moved, ...keys]);
	}

	return (moved) => {
		const wait = notBefore - clock.now();
		if (wait <= 0) return now(moved);
		tell(moved);
		callOff ??= clock.after(wait, () => now([]));
	};
}
