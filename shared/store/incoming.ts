// What of an answer is new to a row. Pure.
import type { BootResponse } from '#shared/protocol.ts';
import type { SpaceOp } from './changes.ts';
import { spacesOf } from './founding.ts';
import type { Spaces } from './replica-deps.ts';
import type { MentorshipRow } from './shape.ts';
import { type Key, keyOf } from './view.ts';

export interface News {
	readonly cur: Readonly<Record<string, number>>;
	readonly ops: readonly SpaceOp[];
}

/** `gap`: something between is missing. A space that is not this person's is not looked at. */
export function newsOf(row: MentorshipRow, spaces: Spaces): News | 'gap' {
	const mine: readonly string[] = spacesOf(row.memberId);
	const at = (name: string) => row.cur[name] ?? 0;
	const readable = Object.entries(spaces).filter(([name]) => mine.includes(name));
	const news = readable.filter(([name, { to }]) => to > at(name));
	if (news.some(([name, { from }]) => from > at(name))) return 'gap';
	return {
		cur: {
			...Object.fromEntries(readable.map(([name]) => [name, at(name)])),
			...row.cur,
			...Object.fromEntries(news.map(([name, { to }]) => [name, to])),
		},
		ops: news.flatMap(([name, { ops }]) => ops.map((op): SpaceOp => [name, op])),
	};
}

/** One page of a boot: the row after it, and the ops that are newer than what is here. */
export function pageOf(
	row: MentorshipRow,
	{ spaces, epoch, more }: BootResponse,
	page: number,
	known: (key: Key) => number,
): { row: MentorshipRow; ops: readonly SpaceOp[] } {
	const mine: readonly string[] = spacesOf(row.memberId);
	const readable = Object.entries(spaces).filter(([name]) => mine.includes(name));
	const ops = readable.flatMap(([name, { ops }]) =>
		ops
			.filter(([, , id, ver]) => ver > known(keyOf(name as never, id)))
			.map((op): SpaceOp => [name, op]),
	);
	// The first page says where to go on from; whatever came since then comes by pull.
	const first = Object.fromEntries(readable.map(([name, { to }]) => [name, to]));
	const { bootPage: _, ...rest } = row;
	const cur = page === 0 ? { ...row.cur, ...first } : row.cur;
	return { row: { ...rest, cur, epoch, ...(more && { bootPage: page + 1 }) }, ops };
}

export const sameCursors = (a: MentorshipRow, b: MentorshipRow) =>
	a.epoch === b.epoch &&
	Object.keys({ ...a.cur, ...b.cur }).every((name) => a.cur[name] === b.cur[name]);
