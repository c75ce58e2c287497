// A second copy of what nobody else has, in the browser's small storage: a damaged IndexedDB is thrown away by
// the browser whole and without a word. It holds which mentorships there are, and what of each is unsent.
import type { MentorshipRow, OutboxRow } from '#shared/store/shape.ts';
import type { Store } from '#shared/store/store.ts';
import type { Clock } from '#shared/store/clock.ts';
import { createTurns } from '#shared/store/turns.ts';
import type { Desk } from './desk.ts';
import { newRow } from './desks.ts';
import { type Area, slot } from './disk.ts';

/** Characters of mutations that are kept of one mentorship; of more, those made first. */
const MOST = 256 * 1024;

/** So long after a change its mentorship is copied: typing is many changes. */
const SOON_MS = 1000;

/** As much of a mentorship as begins it anew. */
type Begin = Pick<
	MentorshipRow,
	'm' | 'memberId' | 'role' | 'counterpartId' | 'shared' | 'joining'
>;
interface Copy {
	readonly row: Begin;
	readonly unsent: readonly Pick<OutboxRow, 'u' | 'n' | 'a' | 't'>[];
}

export interface Mirror {
	/** Takes a mentorship's copy as it stands now. */
	update(row: MentorshipRow, outbox: readonly OutboxRow[]): Promise<void>;
	/**
	 * Writes back what the store does not know any more. The server has the rest of it, if it was shared; a
	 * mutation whose confirmation was lost as well is sent again under a new device id.
	 */
	restore(store: Store): Promise<void>;
	/** What of a mentorship was unsent when its copy was taken. */
	unsent(m: string): Promise<Copy['unsent']>;
	/** Nothing is being written. */
	settled(): Promise<void>;
}

export function createMirror(area: Area): Mirror {
	const index = slot<readonly string[]>(area, 'mirrored');
	const copyOf = (m: string) => slot<Copy>(area, `mirror:${m}`);
	const turns = createTurns();

	async function write(row: MentorshipRow, outbox: readonly OutboxRow[]): Promise<void> {
		const known = (await index.read()) ?? [];
		if (row.over !== undefined) {
			await index.write(known.filter((m) => m !== row.m));
			return copyOf(row.m).write(undefined);
		}
		await copyOf(row.m).write({ row: beginOf(row), unsent: firstOf(outbox) });
		if (!known.includes(row.m)) await index.write([...known, row.m]);
	}

	async function restore(store: Store): Promise<void> {
		const here = new Set((await store.mentorships()).map(({ m }) => m));
		const lost = ((await index.read()) ?? []).filter((m) => !here.has(m));
		for (const m of lost) {
			const copy = await copyOf(m).read();
			if (!copy) continue;
			await store.found(newRow({ ...copy.row, ...(copy.row.shared && { bootPage: 0 }) }));
			await store.append(m, copy.unsent);
		}
	}

	return {
		update: (row, outbox) => turns(() => write(row, outbox)),
		unsent: (m) => turns(async () => (await copyOf(m).read())?.unsent ?? []),
		restore: (store) => turns(() => restore(store)),
		settled: () => turns(async () => undefined),
	};
}

/** Takes the copy of a mentorship soon after it changed, of many changes once. `isOver`: nothing is kept any more. */
export function mirrorSoon(
	mirror: Mirror,
	clock: Pick<Clock, 'after'>,
	isOver: () => boolean,
): (desk: Desk) => void {
	const waiting = new Set<Desk>();
	return (desk) => {
		if (waiting.has(desk)) return;
		waiting.add(desk);
		clock.after(SOON_MS, () => {
			waiting.delete(desk);
			if (isOver()) return;
			// A copy that finds no room is tried again with the next change.
			void mirror.update(desk.replica.row, desk.replica.outbox).catch(() => undefined);
		});
	};
}

function beginOf({ m, memberId, role, counterpartId, shared, joining }: MentorshipRow): Begin {
	return {
		...{ m, memberId, role, shared },
		...(counterpartId !== undefined && { counterpartId }),
		...(joining && { joining }),
	};
}

/** From the first on, without a hole: what comes later builds on what came before. */
function firstOf(outbox: readonly OutboxRow[]): Copy['unsent'] {
	let left = MOST;
	const all = outbox.map(({ u, n, a, t }) => ({ u, n, a, t }));
	const end = all.findIndex((one) => (left -= JSON.stringify(one).length) < 0);
	return end < 0 ? all : all.slice(0, end);
}
