import type { Round } from '#shared/domain/progress.ts';

/** Between what the two saw: where the thread runs through a round. */
export function meanLevel({ levels }: Round): number {
	const all = [...levels.values()].map(({ meta }) => meta.level);
	return all.reduce((sum, level) => sum + level, 0) / Math.max(1, all.length);
}
