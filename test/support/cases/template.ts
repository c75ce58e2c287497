import { newId } from '#shared/ids.ts';
import type { MemoryMentorship } from '../memory-tx.ts';
import type { Case } from './case.ts';

export const anEvening = () => ({
	title: 'Portfolio evening',
	purpose: 'A calm look at the new pieces.',
	items: [
		{ id: newId(), title: 'Arrive', minutes: 5, promptIds: ['A1', 'A2'] },
		{ id: newId(), title: 'New pieces', minutes: 30, optional: true as const, promptIds: [] },
		{ id: newId(), title: 'Wrap-up', minutes: 10, protected: true as const, promptIds: ['H1'] },
	],
});

function withTemplate(world: MemoryMentorship): string {
	const id = newId();
	world.do('mentee', 'addTemplate', { id, text: anEvening() });
	return id;
}

export const templateCases: readonly Case[] = [
	['adding a template', () => ['addTemplate', { id: newId(), text: anEvening() }]],
	[
		'changing a template',
		(w) => {
			const items = anEvening().items.slice(0, 2);
			return [
				'editTemplate',
				{ id: withTemplate(w), text: { title: 'Late', purpose: null, items } },
			];
		},
	],
	['removing a template', (w) => ['removeTemplate', { id: withTemplate(w) }]],
	[
		'setting the sequence of a programme',
		(w) => ['editMentorship', { id: w.id, set: { sequence: ['first-meeting', 'regular'] } }],
	],
	[
		'taking the sequence away',
		(w) => {
			const text = { sequenceTitles: { mine: 'Portfolio evening' } };
			w.do('mentor', 'editMentorship', { id: w.id, set: { sequence: ['mine'] }, text });
			return [
				'editMentorship',
				{ id: w.id, set: { sequence: null }, text: { sequenceTitles: null } },
			];
		},
	],
];
