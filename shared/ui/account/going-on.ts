// Goes on from a mentorship: a new one with what is a mentee's own, made on this device, network or not.
// Which one goes on from which stands in the mentee's own id in the new one, and nowhere else: only who knows
// both mentorships can tell, on each of their devices. So what was cut off is gone on with, and nothing is done
// twice by a device that knows of the first time. Two that both press before they hear of each other make two: an
// id that each could work out alone is one that the mentor of before could work out too. The page says so.
import type { ActionItem } from '#shared/domain/action-item.ts';
import type { Fields, StoredRecord } from '#shared/domain/entity.ts';
import { type OwnThings, recordsAlong } from '#shared/domain/going-on.ts';
import type { MemberBody } from '#shared/domain/member.ts';
import { type Before, firstOfNext, settingsOfNext } from '#shared/domain/next-mentorship.ts';
import { inPieces } from '#shared/domain/restore-pieces.ts';
import { idAlong, newId } from '#shared/ids.ts';
import { mutateAll } from '../data/mutate-all.ts';
import type { Device } from '../device.svelte.ts';
import { firstStepIdOf } from '../goals/first-step-id.ts';
import type { MentorshipSummary } from '../link.ts';

type Summaries = readonly MentorshipSummary[];
type Known = Pick<MentorshipSummary, 'id'> & { readonly me: { readonly memberId: string } };

const goesOnFrom = async (next: Known, before: Known): Promise<boolean> =>
	next.id !== before.id && (await idAlong(next.id, before.me.memberId)) === next.me.memberId;

async function those(all: Summaries, are: (one: MentorshipSummary) => Promise<boolean>) {
	const found = await Promise.all(all.map(are));
	return all.filter((_, i) => found[i]);
}

/** What this one was gone on with, as long as it lasts: one mentorship, or one for each device that began. */
export const nextOf = (all: Summaries, before: Known): Promise<Summaries> =>
	those(
		all.filter(({ state, over }) => state === 'active' && !over),
		(one) => goesOnFrom(one, before),
	);

/** The mentorship that this one goes on from. */
export const beforeOf = async (all: Summaries, next: Known) =>
	(await those(all, (one) => goesOnFrom(next, one)))[0];

/** What is along already: goals, with all their milestones, and promises, by the ids they have here. */
export async function alongIn(
	device: Device,
	nextId: string,
	things: OwnThings,
): Promise<ReadonlySet<string>> {
	const there = new Set((await recordsIn(device, nextId)).map(({ id }) => id));
	const idOf = await newIds(nextId, things);
	const { goals, items } = things;
	const along = goals.filter((one) =>
		idsOf({ goals: [one], items: [] }).every((id) => there.has(idOf(id))),
	);
	return new Set(
		[...along.map((one) => one.goal), ...items.filter((one) => there.has(idOf(one.id)))].map(
			({ id }) => id,
		),
	);
}

export interface Wish {
	readonly before: Before;
	readonly myId: string;
	readonly me: MemberBody;
	readonly other: MemberBody;
	readonly things: OwnThings;
	/** Those of them that go along, and those that are along already: goals and promises, by their ids. */
	readonly chosen: ReadonlySet<string>;
}

/**
 * Answers the new one and how many things this device would not let go along; nothing when there is no new one.
 * What the server refuses later, since the new mentor has joined meanwhile, is found under what was not sent.
 */
export async function goOn(
	device: Device,
	{ before, myId, me, other, things, chosen }: Wish,
): Promise<{ readonly id: string; readonly leftOut: number } | undefined> {
	const mine = { id: before.id, me: { memberId: myId } };
	const id = (await nextOf(device.snapshot?.mentorships ?? [], mine))[0]?.id ?? newId();
	const memberId = await idAlong(id, myId);
	const isNew = !device.snapshot?.mentorships.some((one) => one.id === id);
	if (isNew) {
		const people = [
			{ id: memberId, text: me },
			{ id: newId(), text: other },
		] as const;
		if (!(await device.addMentorship(firstOfNext(before, id, ...people))).ok) return undefined;
	}
	const along: OwnThings = {
		goals: things.goals.filter((one) => chosen.has(one.goal.id)),
		items: things.items.filter((one) => chosen.has(one.id)),
	};
	const all = recordsAlong(along, memberId, await newIds(id, things));
	const { records, leftOut } = inPieces(id, all);
	const { sequence, retentionMonths }: Fields =
		(await recordsIn(device, id)).find((one) => one.id === id)?.meta ?? {};
	const isUnset = sequence === undefined && retentionMonths === undefined;
	const settings = isUnset ? settingsOfNext(before, id) : undefined;
	const refused = await mutateAll(device, id, [
		...(settings ? [{ n: 'editMentorship', a: settings, size: 0 }] : []),
		...records.map((a) => ({ n: 'addRecords', a, size: a.records.length })),
	]);
	return { id, leftOut: leftOut + refused };
}

const idsOf = ({ goals, items }: OwnThings): readonly string[] => [
	...goals.flatMap((one) => [one.goal, ...one.milestones]).map(({ id }) => id),
	...items.map(({ id }) => id),
];

/** A first step stays the first step of its goal. */
async function newIds(nextId: string, things: OwnThings): Promise<(oldId: string) => string> {
	const pairs = idsOf(things).map(async (id) => [id, await idAlong(nextId, id)] as const);
	const ids = new Map(await Promise.all(pairs));
	const known = new Map(things.items.map((one) => [one.id, one]));
	const find = (id: string): ActionItem | undefined => known.get(id);
	for (const { goal } of things.goals) {
		const step = find(firstStepIdOf(goal.id, goal.body.firstStep ?? '', find));
		const goalId = ids.get(goal.id);
		if (step && goalId)
			ids.set(
				step.id,
				firstStepIdOf(goalId, '', () => undefined),
			);
	}
	return (oldId) => ids.get(oldId) ?? oldId;
}

function recordsIn(device: Device, id: string): Promise<readonly StoredRecord[]> {
	return new Promise((resolve) => {
		const watch = device.link.watch(id, {
			onSnapshot({ records }) {
				resolve(records);
				queueMicrotask(() => watch.stop());
			},
			onChange() {},
			onStored() {},
			onRejected() {},
			onStatus() {},
			onLive() {},
		});
	});
}
