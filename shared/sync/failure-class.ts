// What a failed push or pull means for what comes next.
import type { ProblemCode } from '#shared/problem.ts';

/**
 * `retry`: soon, by itself, without a word. `slow`: rarely, and the person is told. `wait`: not before
 * the person, or an update, has changed something. `over`: never again.
 */
export type FailureClass = 'retry' | 'slow' | 'wait' | 'over';

export function classOf(code: ProblemCode | 'unreachable'): FailureClass {
	switch (code) {
		case 'not_signed_in':
		case 'upgrade':
			return 'wait';
		case 'left':
		case 'gone':
			return 'over';
		case 'unreachable':
		case 'retry':
		case 'internal':
		case 'too_many':
		case 'gap':
		case 'fork':
		case 'too_large':
			return 'retry';
		default:
			return 'slow';
	}
}

export const PACE = {
	retry: { first: 1000, most: 300_000 },
	slow: { first: 60_000, most: 300_000 },
} as const;
