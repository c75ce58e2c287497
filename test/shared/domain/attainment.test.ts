import { attainment } from '#shared/domain/attainment.ts';
import type { Level } from '#shared/domain/goal.ts';
import { expect, test } from 'vitest';

type Goal = readonly [weight: number, level: Level];
const vectors: readonly (readonly [T: number, goals: readonly Goal[]])[] = [
	[50, [[1, 0]]],
	[60, [[1, 1]]],
	[
		62.4,
		[
			[1, 1],
			[1, 1],
		],
	],
	[
		54.56,
		[
			[1, 0],
			[1, -1],
			[1, 2],
		],
	],
	[
		55.82,
		[
			[3, 1],
			[1, -1],
		],
	],
	[
		60,
		[
			[2, 2],
			[1, 0],
			[1, -1],
		],
	],
	[
		22.61,
		[
			[1, -2],
			[1, -2],
			[1, -2],
		],
	],
];

test.each(vectors)('T is %d for (weight, level) %j', (T, goals) => {
	const attained = goals.map(([weight, level]) => ({ weight, level }));

	expect(attainment(attained)).toBeCloseTo(T, 2);
});

test('without a goal there is no number', () => {
	expect(attainment([])).toBeUndefined();
});
