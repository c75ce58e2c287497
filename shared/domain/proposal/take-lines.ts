// A proposal as the agenda it becomes: new items for what is new, places for the topics that were there.
import { generateNKeysBetween } from 'fractional-indexing';
import type { AgendaItem, KeptAgendaItem, NewAgendaItem } from '../agenda-item.ts';
import type { ProposalLine } from './line.ts';

/**
 * What a line's item is named by, the same on both devices. Arriving and the wrap-up stand in every agenda,
 * whatever its template calls them: named alike, two agendas that are taken at once always meet.
 */
export function itemKeyOf({ key, reasons, protected: isEnd }: ProposalLine): string {
	if (!reasons.some(({ code }) => code === 'always')) return key;
	return isEnd ? 'wrap-up' : 'arrive';
}

interface Around {
	/** By line, the same on both devices. */
	readonly idOf: ReadonlyMap<string, string>;
	/** What its people call a goal; its line says so too. */
	readonly goalTitles: ReadonlyMap<string, string>;
	/** All topics that were put down; those without a line wait beside the agenda. */
	readonly topicIds: readonly string[];
}

export interface TakenAgenda {
	readonly items: NewAgendaItem[];
	readonly kept: KeptAgendaItem[];
}

export function takeLines(lines: readonly ProposalLine[], around: Around): TakenAgenda {
	const orders = generateNKeysBetween(null, null, lines.length);
	const placed = lines.map((line, i) => ({ line, order: orders[i] ?? '' }));
	const taken = new Set(lines.map(({ topicId }) => topicId));
	const parked = around.topicIds.filter((id) => !taken.has(id));
	return {
		items: placed.flatMap(({ line, order }) =>
			line.topicId === undefined ? [newItem(line, order, around)] : [],
		),
		kept: [
			...placed.flatMap(({ line, order }) =>
				line.topicId === undefined ? [] : [keptItem(line.topicId, line, order)],
			),
			...parked.map((id) => ({ id, set: { state: 'parked' as const } })),
		],
	};
}

function newItem(line: ProposalLine, order: string, { idOf, goalTitles }: Around): NewAgendaItem {
	const { key, minutes, minimum, origin, kind, templateItem, goalId, promptIds, reasons } = line;
	const title = goalId === undefined ? undefined : goalTitles.get(goalId);
	return {
		id: idOf.get(key) ?? '',
		set: {
			...{ order, minutes, minimum, origin, protected: line.protected },
			...(kind && { kind }),
			...(templateItem !== undefined && { templateItem }),
			...(goalId !== undefined && { goalId }),
			promptIds: [...promptIds].slice(0, 20),
			reasons: [...reasons],
		},
		text: title === undefined ? {} : { title },
	};
}

const keptItem = (
	id: string,
	{ minutes, minimum, promptIds, reasons }: ProposalLine,
	order: string,
): KeptAgendaItem => ({
	id,
	set: { order, minutes, minimum, promptIds: [...promptIds].slice(0, 20), reasons: [...reasons] },
});

/** The way back, before the session: the topics are topics again, and what was proposed goes. */
export function giveBack(agenda: readonly AgendaItem[]): {
	readonly kept: KeptAgendaItem[];
	readonly gone: string[];
} {
	const isTopic = ({ meta }: AgendaItem) =>
		meta.reasons === undefined || meta.reasons.some(({ code }) => code.startsWith('topic_'));
	return {
		kept: agenda
			.filter(isTopic)
			.filter(({ meta }) => meta.reasons !== undefined || meta.state === 'parked')
			.map(({ id }) => ({ id, set: { state: 'open', reasons: null } })),
		gone: agenda.filter((item) => !isTopic(item)).map(({ id }) => id),
	};
}

/** An agenda that was taken, for the start: each in its place, as it stands. */
export const keepAll = (agenda: readonly AgendaItem[]): KeptAgendaItem[] =>
	agenda.map(({ id }) => ({ id, set: {} }));
