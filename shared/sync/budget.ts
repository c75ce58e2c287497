// The room closes a line that says too much. Mutations always find a place; keystrokes that find none are
// dropped, since the mutation that carries them follows within a moment.
import { LIMITS } from '#shared/protocol.ts';

/** Kept free for mutations. */
const RESERVE = 8;
/** Below the room's limit, whose seconds are not ours. */
const PER_SECOND = LIMITS.framesPerSecond - 4;

export interface Budget {
	takeForPush(): boolean;
	takeForLive(): boolean;
}

export function createBudget(now: () => number): Budget {
	let left: number = PER_SECOND;
	let at = now();

	function take(reserve: number): boolean {
		const passed = Math.max(0, now() - at);
		at = now();
		left = Math.min(PER_SECOND, left + (passed / 1000) * PER_SECOND);
		if (left < 1 + reserve) return false;
		left -= 1;
		return true;
	}

	return { takeForPush: () => take(0), takeForLive: () => take(RESERVE) };
}
