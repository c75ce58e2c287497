import { PROGRAMME_NAMES, programmes } from '#shared/content/programmes.ts';
import { findTemplate } from '#shared/content/templates/index.ts';
import { expect, test } from 'vitest';

const lengths = { four: 4, eight: 8, ten: 10 };

test.each(PROGRAMME_NAMES)('%s has so many sessions, of kinds that are there', (name) => {
	expect(programmes[name]).toHaveLength(lengths[name]);
	for (const id of programmes[name]) expect(findTemplate(id)?.id).toBe(id);
});

test.each(PROGRAMME_NAMES)('%s makes a goal before anybody is asked about one', (name) => {
	const [workshop, regular] = ['goal-workshop', 'regular'].map((id) =>
		programmes[name].indexOf(id),
	);

	expect(workshop).toBeGreaterThan(0);
	expect(workshop).toBeLessThan(regular && regular > 0 ? regular : programmes[name].length);
	expect([programmes[name][0], programmes[name].at(-1)]).toEqual(['first-meeting', 'closing']);
});
