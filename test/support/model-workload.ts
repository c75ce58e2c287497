// What people do in a run: a bit of everything, each mutation with a mark by which it is found again.
import type { ArgsOf } from '#shared/domain/index.ts';
import { newId, newUid } from '#shared/ids.ts';
import { toBase64 } from '#shared/store/merge-text.ts';
import type { Me } from '#shared/store/view.ts';
import * as Y from 'yjs';
import type { Chance } from './seeded.ts';

export interface Issued {
	readonly u: string;
	readonly n: string;
	readonly a: unknown;
	/** The server must refuse it. */
	readonly bad: boolean;
}

export const foundingOf = (m: string, me: Me): ArgsOf<'addMentorship'> => ({
	id: m,
	set: { cadence: 'monthly', minutes: 45, timeZone: 'Europe/Berlin' },
	text: {},
	me: { id: me.memberId, role: me.role, text: { name: 'Mentor', language: 'en' } },
	other: { id: me.counterpartId, text: { name: 'Mentee', language: 'de' } },
});

export interface Workload {
	/** The one action item that everybody carries, to be counted. */
	readonly counted: string;
	/** The note that everybody writes in. */
	readonly session: string;
	readonly item: string;
	carries: number;
	readonly words: string[];
	readonly privateTexts: Map<string, string[]>;
}

export const newWorkload = (): Workload => ({
	counted: newId(),
	session: newId(),
	item: newId(),
	carries: 0,
	words: [],
	privateTexts: new Map(),
});

const issued = (n: string, a: unknown, bad = false): Issued => ({ u: newUid(), n, a, bad });

export const beginning = (work: Workload, assigneeId: string): Issued =>
	issued('addActionItem', {
		id: work.counted,
		set: { assigneeId },
		text: { text: 'counted' },
	});

/** One random thing. */
export function nextMutation(work: Workload, me: Me, chance: Chance, ids: string[]): Issued {
	const x = chance.next();
	if (x < 0.25) {
		const id = newId();
		ids.push(id);
		const set = { assigneeId: me.memberId };
		return issued('addActionItem', { id, set, text: { text: `promise ${id}` } });
	}
	if (x < 0.45) {
		work.carries += 1;
		return issued('carryActionItem', { id: work.counted });
	}
	if (x < 0.75) return noteUpdate(work, me, chance.odds(0.3) ? 'mine' : 'ours');
	if (x < 0.85)
		return issued('editActionItem', { id: newId(), text: { text: `lost ${newUid()}` } }, true);
	const id = ids[chance.below(ids.length)] ?? work.counted;
	if (x < 0.95 || id === work.counted)
		return issued('addCallLink', { id: newId(), text: { callKey: `meet:${newUid()}` } });
	return issued('removeActionItem', { id });
}

function noteUpdate(work: Workload, me: Me, lane: 'ours' | 'mine'): Issued {
	const word = `w${newUid()} `;
	const doc = new Y.Doc();
	doc.getText('text').insert(0, word);
	const update = toBase64(Y.encodeStateAsUpdate(doc));
	if (lane === 'ours') work.words.push(word);
	else work.privateTexts.set(me.memberId, [...(work.privateTexts.get(me.memberId) ?? []), word]);
	return issued('updateNote', {
		lane,
		sessionId: work.session,
		agendaItemId: work.item,
		update,
	});
}
