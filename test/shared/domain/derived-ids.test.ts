// Records of which there is one per combination get their id from its parts. A space knows a record by its
// id alone, so two kinds made of the same parts must not meet.
import { availabilityIdOf } from '#shared/domain/availability.ts';
import { checkInIdOf } from '#shared/domain/check-in.ts';
import { noteIdOf } from '#shared/domain/note.ts';
import { preparationIdOf } from '#shared/domain/preparation.ts';
import { pulseIdOf, pulseTopicIdOf } from '#shared/domain/pulse.ts';
import { signatureIdOf } from '#shared/domain/signature.ts';
import { takeawayIdOf } from '#shared/domain/takeaway.ts';
import { newId } from '#shared/ids.ts';
import { expect, test } from 'vitest';

test('what is made of a session and a member is told apart, whichever way round', () => {
	const [session, member, other, goal, item] = Array.from({ length: 5 }, () => newId());
	const ids = [member, other].flatMap((who = '') => [
		takeawayIdOf(session ?? '', who),
		pulseIdOf(session ?? '', who),
		pulseTopicIdOf(session ?? '', who, 'heard'),
		pulseTopicIdOf(session ?? '', who, 'worth'),
		signatureIdOf(session ?? '', who),
		preparationIdOf(session ?? '', who),
		availabilityIdOf(who),
		checkInIdOf(goal ?? '', session ?? '', who),
		who,
	]);
	const all = [...ids, noteIdOf(session ?? '', item ?? ''), session];

	expect(new Set(all).size).toBe(all.length);
});
