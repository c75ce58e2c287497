// How a mentorship begins that goes on from another one.
import { mentorship } from '#shared/domain/mentorship.ts';
import { settingsOfNext } from '#shared/domain/next-mentorship.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { goOn } from '#test/support/taken-along.ts';
import { expect, test } from 'vitest';

test('rhythm, programme and how long it is kept go along; names, what to do when a call fails and anybody’s own templates do not', () => {
	const world = createMentorship();
	const [mine, theirs] = [newId(), newId()];
	world.do('mentor', 'editMentorship', {
		id: world.id,
		set: { cadence: 'monthly', sequence: ['first-meeting', theirs, mine], retentionMonths: 3 },
		text: {
			title: 'Ada and Ben',
			planB: 'phone',
			sequenceTitles: { [theirs]: 'Hers', [mine]: 'My own' },
		},
	});
	const about = world.get(mentorship, 'S', world.id);
	if (!about) throw new Error('no mentorship');
	const { fresh } = goOn(world);
	const settings = settingsOfNext(about, fresh.id);
	if (settings) fresh.do('mentee', 'editMentorship', settings);

	expect(fresh.get(mentorship, 'S', fresh.id)).toMatchObject({
		meta: {
			...{ cadence: 'monthly', minutes: 45, timeZone: 'Europe/Berlin', state: 'active' },
			...{ sequence: ['first-meeting', 'regular', 'regular'], retentionMonths: 3 },
		},
		body: {},
	});
	// No id of a template tells that the two mentorships belong together.
	const json = JSON.stringify(fresh.records);
	for (const one of [mine, theirs, 'My own', 'Hers', 'phone']) expect(json).not.toContain(one);
	const plain = createMentorship();
	const bare = plain.get(mentorship, 'S', plain.id);
	expect(bare && settingsOfNext(bare, newId())).toBeUndefined();
	expect(bare).toBeDefined();
});
