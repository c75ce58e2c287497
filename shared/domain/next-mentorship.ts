// How a mentorship begins that goes on from another one: the same rhythm and programme, two people anew.
import { type Entity, Id, type StoredRecord } from './entity.ts';
import type { ArgsOf } from './index.ts';
import type { MemberBody } from './member.ts';
import type { mentorship } from './mentorship.ts';
import { zoneOf } from './time-zone.ts';

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
		set: { cadence, minutes, timeZone: zoneOf(timeZone) },
		text: {},
		me: { ...me, role: 'mentee' },
		other,
	};
}

/** In place of a template that one of the two made: its id, seen in both, would say that they belong together. */
const USUAL = 'regular';
/** The ready ones have names. */
const isSomebodys = (templateId: string) => Id.safeParse(templateId).success;

/** Its programme, and how long it is kept; undefined where nothing of both was ever said. */
export function settingsOfNext(before: Before, id: string): ArgsOf<'editMentorship'> | undefined {
	const { sequence, retentionMonths } = before.meta;
	const next = sequence?.map((one) => (isSomebodys(one) ? USUAL : one));
	if (!next && retentionMonths === undefined) return undefined;
	return {
		id,
		set: { ...(next && { sequence: next }), ...(retentionMonths && { retentionMonths }) },
	};
}
