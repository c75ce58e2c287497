// A session of two people in memory, played by their mutations: for what is worked out of records.
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { regular } from '#shared/content/templates/regular.ts';
import { newId } from '#shared/ids.ts';
import type { MemoryMentorship } from './memory-tx.ts';

/** Starts session `number` from the regular template; gives its id and its items' ids by item. */
export function startRegular(world: MemoryMentorship, number = 1) {
	const id = newId();
	const items = newAgenda(regular, 45, newId);
	world.do('mentor', 'startSession', {
		id,
		number,
		minutes: 45,
		templateId: 'regular',
		items: items.map((item) => ({ ...item })),
	});
	const itemIds = Object.fromEntries(
		items.map((item) => [item.set.templateItem?.split('.')[1] ?? '', item.id]),
	);
	return { id, itemIds, itemId: (name: string) => itemIds[name] ?? '' };
}

export function addGoal(world: MemoryMentorship, title = 'Portfolio'): string {
	const id = newId();
	world.do('mentee', 'addGoal', { id, set: { order: 'a0', weight: 2 }, text: { title } });
	return id;
}

export function addActionItem(world: MemoryMentorship, sessionId?: string, text = 'Send the CV') {
	const id = newId();
	const assigneeId = world.mentee.memberId;
	const set = { assigneeId, dueOn: '2026-11-27', ...(sessionId && { sessionId }) };
	world.do('mentor', 'addActionItem', { id, set, text: { text } });
	return id;
}

export function addMilestone(world: MemoryMentorship, goalId = addGoal(world), order = 'a0') {
	const id = newId();
	const set = { goalId, order, dueOn: '2026-12-11' };
	world.do('mentee', 'addMilestone', { id, set, text: { text: 'First page written' } });
	return id;
}

/** A session with notes of both kinds, a promise, a goal with what both say of it, and a takeaway. */
export function liveThrough(world: MemoryMentorship): void {
	const { id: sessionId, itemId } = startRegular(world);
	const place = { sessionId, agendaItemId: itemId('arrive') };
	world.do('mentor', 'updateNote', { ...place, lane: 'ours', update: 'AAAA' });
	world.do('mentee', 'updateNote', { ...place, lane: 'mine', update: 'BBBB' });
	addActionItem(world, sessionId);
	const where = { goalId: addGoal(world), sessionId };
	world.do('mentee', 'setCheckIn', { ...where, level: -1, text: {} });
	world.do('mentor', 'setCheckIn', { ...where, level: 0, text: { evidence: 'two pages' } });
	world.do('mentee', 'editTakeaway', { sessionId, lane: 'mine', text: { text: 'Breathe' } });
}
