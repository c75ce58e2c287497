// How a mentorship begins that goes on from another one: the same rhythm and programme, two people anew.
import { type Entity, Id, type StoredRecord } from './entity.ts';
import type { ArgsOf } from './index.ts';
import type { MemberBody } from './member.ts';
import type { mentorship } from './mentorship.ts';
import { titlesIn } from './sequence.ts';

export type Before =
	typeof mentorship extends Entity<infer M, infer B> ? StoredRecord<M, B> : never;

interface Person {
	readonly id: string;
	readonly text: MemberBody;
}

/** The mentee begins it. What the two called the one before, and what they do when a call fails, stays there. */
export function firstOfNext(
	before: Before,
	id: string,
	me: Person,
	other: Person,
): ArgsOf<'addMentorship'> {
	const { cadence, minutes, timeZone } = before.meta;
	return {
		id,
		set: { cadence, minutes, timeZone },
		text: {},
		me: { ...me, role: 'mentee' },
		other,
	};
}

/** In place of a template that the other person made, of which nothing is here. */
const USUAL = 'regular';
/** The ready ones have names. */
const isSomebodys = (templateId: string) => Id.safeParse(templateId).success;

/**
 * Its programme, and how long it is kept; undefined where nothing of both was ever said. Of somebody's own
 * templates only the person's own are in the programme, by the titles in `own`.
 */
export function settingsOfNext(
	before: Before,
	id: string,
	own: ReadonlyMap<string, string>,
): ArgsOf<'editMentorship'> | undefined {
	const { sequence, retentionMonths } = before.meta;
	const next = sequence?.map((one) => (own.has(one) || !isSomebodys(one) ? one : USUAL));
	const titles = next && titlesIn(next, own);
	if (!next && retentionMonths === undefined) return undefined;
	return {
		id,
		set: { ...(next && { sequence: next }), ...(retentionMonths && { retentionMonths }) },
		...(titles && { text: { sequenceTitles: titles } }),
	};
}
