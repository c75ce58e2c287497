import { agendaItem } from '#shared/domain/agenda-item.ts';
import { callLink } from '#shared/domain/call-link.ts';
import { privateSpace, SHARED } from '#shared/domain/entity.ts';
import { note, NOTE_STATE_MAX, noteIdOf } from '#shared/domain/note.ts';
import { takeaway, takeawayIdOf } from '#shared/domain/takeaway.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const where = () => ({ sessionId: newId(), agendaItemId: newId() });

test('“ours” is one note for both, “mine” one for each, all of the same agenda item', () => {
	const world = createMentorship();
	const place = where();
	const id = noteIdOf(place.sessionId, place.agendaItemId);
	world.do('mentor', 'updateNote', { ...place, lane: 'ours', update: 'AAAA' });
	world.do('mentee', 'updateNote', { ...place, lane: 'ours', update: 'BBBB' });
	world.do('mentee', 'updateNote', { ...place, lane: 'mine', update: 'CCCC' });

	expect(world.get(note, SHARED, id)?.body.text).toBe('AAAABBBB');
	expect(world.get(note, privateSpace(world.mentee.memberId), id)?.body.text).toBe('CCCC');
	expect(world.get(note, privateSpace(world.mentor.memberId), id)).toBeUndefined();
});

test('a note that has grown too large refuses more, and keeps what it has', () => {
	const world = createMentorship();
	const place = where();
	const update = 'A'.repeat(12_000);
	const write = () => world.run('mentor', 'updateNote', { ...place, lane: 'ours', update });
	while (write().ok);

	const kept = world.get(note, SHARED, noteIdOf(place.sessionId, place.agendaItemId));
	expect(write()).toEqual({ ok: false, error: { code: 'too_long', max: NOTE_STATE_MAX } });
	expect(kept?.body.text.length).toBeGreaterThan(NOTE_STATE_MAX - 12_000);
});

test('a takeaway is in one lane at a time', () => {
	const world = createMentorship();
	const sessionId = newId();
	const own = privateSpace(world.mentee.memberId);
	const id = takeawayIdOf(sessionId, world.mentee.memberId);
	world.do('mentee', 'editTakeaway', { sessionId, lane: 'mine', text: { text: 'Breathe' } });
	expect(world.get(takeaway, SHARED, id)).toBeUndefined();

	world.do('mentee', 'editTakeaway', { sessionId, lane: 'ours', text: { text: 'Breathe' } });
	expect(world.get(takeaway, own, id)).toBeUndefined();
	expect(world.get(takeaway, SHARED, id)?.body.text).toBe('Breathe');

	world.do('mentor', 'removeTakeaway', { sessionId });
	expect(world.get(takeaway, SHARED, id)).toBeDefined();
});

test('a call link is the person’s own', () => {
	const world = createMentorship();
	const id = newId();
	world.do('mentor', 'addCallLink', { id, text: { callKey: 'zoom:81234567890' } });

	world.do('mentee', 'removeCallLink', { id });

	expect(world.get(callLink, privateSpace(world.mentor.memberId), id)).toBeDefined();
	expect(world.get(callLink, SHARED, id)).toBeUndefined();
});

test('an agenda item is not added twice, and what is gone is not found', () => {
	const world = createMentorship();
	const { id: sessionId, itemId } = startRegular(world);
	const id = itemId('feedback');
	const set = {
		order: 'z',
		minutes: 5,
		minimum: 2,
		protected: false,
		origin: 'mentor' as const,
		promptIds: [],
	};

	expect(
		world.run('mentor', 'addAgendaItem', { sessionId, item: { id, set, text: {} } }),
	).toMatchObject({ error: { code: 'invalid' } });
	world.do('mentor', 'removeAgendaItem', { id });
	expect(world.get(agendaItem, SHARED, id)).toBeUndefined();
	for (const outcome of [
		world.run('mentor', 'editAgendaItem', { id, set: { minutes: 6 } }),
		world.run('mentor', 'moveAgendaItem', { id, order: 'a1' }),
		world.run('mentor', 'parkAgendaItem', { id }),
	])
		expect(outcome).toMatchObject({ error: { code: 'not_found' } });
});
