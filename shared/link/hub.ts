// The background's end of the link, for all pages at once. A page says what it wants; nothing it says is
// taken before it is parsed.
import { createTurns } from '#shared/store/turns.ts';
import { setAside } from '#shared/store/judge.ts';
import type { Store } from '#shared/store/store.ts';
import type { CallAccess, DeviceSnapshot, Settings } from '#shared/ui/link.ts';
import { accountAnswers } from './account-answers.ts';
import { type Answers, createAnswers, type Outside } from './answers.ts';
import type { DeskDeps, Onlooker } from './desk.ts';
import { Desks } from './desks.ts';
import { expirePulses } from './expire-pulses.ts';
import { type Mirror, mirrorSoon } from './mirror.ts';
import { rowToRefused } from './refused.ts';
import { liveSessionOf, standingOf, summaryOf } from './summaries.ts';
import { whyFailed } from './why-failed.ts';
import { type Down, type LinkPort, Up } from './wire.ts';
import { createWiping, ENDED, LAST_WORD_MS } from './wiping.ts';

/** Changes of the list are said together. */
const LIST_MS = 30;

export interface HubDeps extends Omit<DeskDeps, 'onListed' | 'onQuarantined' | 'onRow'>, Outside {
	readonly store: Store;
	readonly mirror: Mirror;
	settings(): Settings;
	calls(): CallAccess;
	/** How many mutations lie there that were not accepted, as it begins. */
	readonly quarantined: number;
	/** What pages are told of the device, whether there is one to hear it or not. */
	onDevice?(device: DeviceSnapshot): void;
	/** There is nothing left to own: another hub is to begin. */
	onGone?(): void;
}

interface Page extends Onlooker {
	readonly watched: Set<string>;
	readonly tabId: number | undefined;
	close(): void;
}

export interface Hub {
	/** A page has come. `tabId` when it sits in a call tab. */
	connect(port: LinkPort, tabId?: number): void;
	/** Settings or what is known of call tabs have changed. */
	tellDevice(): void;
	/** What pages are told of the device, as it is now. */
	device(): Promise<DeviceSnapshot>;
	/** Sends what waits, of every mentorship. */
	drain(): Promise<void>;
	/** The sessions that run now and that a page in this tab looks at. */
	liveSessions(tabId: number): readonly { m: string; sessionId: string }[];
	/** When the current section of a running session was entered, ISO; undefined when it does not run. */
	runningSince(m: string, sessionId: string): Promise<string | undefined>;
	/** A mutation of the background's own. */
	mutate(m: string, mutation: { u: string; n: string; a: unknown }): Promise<void>;
	/** As the background comes up: sends what waits, where something does, and counts what was refused. */
	drainUnsent(): Promise<void>;
	/** Whether something waits to be sent, in a mentorship that is shared. */
	readonly unsent: boolean;
	/** Nobody looks, and nothing waits. */
	readonly isIdle: boolean;
	/** Falls silent, sends its pages away, and lets the disk go. */
	stop(): void;
}

export function createHub(deps: HubDeps): Hub {
	const { store, clock } = deps;
	const pages = new Set<Page>();
	let quarantinedCount = deps.quarantined;
	let listTimer: (() => void) | undefined;
	let told = '';
	const wiping = createWiping(wipe);

	const desks = new Desks(store, {
		...deps,
		onListed: tellDevice,
		onQuarantined: () => void recount(),
		onRow: mirrorSoon(deps.mirror, clock, () => wiping.isBegun),
	});
	const ofAccount = accountAnswers({ ...deps, desks, tellDevice, wiping });
	const answers: Answers = createAnswers({
		...deps,
		...{ desks, accountAnswers: ofAccount, tellDevice, recount },
	});

	/** Those that are wiped still lie in memory. */
	const listed = () => (wiping.isBegun ? [] : desks.list);
	const hasShared = () =>
		listed().some(({ replica: { row } }) => row.shared && row.over === undefined);
	const hasUnsent = () =>
		desks.list.some(({ replica }) => replica.row.shared && replica.outbox.length > 0);

	async function recount(): Promise<void> {
		if (wiping.isBegun) return;
		quarantinedCount = (await store.quarantine()).length;
		tellDevice();
	}

	function device(): DeviceSnapshot {
		const now = new Date(clock.now()).toISOString();
		return {
			settings: deps.settings(),
			mentorships: listed().flatMap((desk) => {
				const summary = summaryOf(desk.m, desk, now);
				return summary ? { ...summary, ...standingOf(desk.replica.row) } : [];
			}),
			account: deps.account.state(hasShared()),
			quarantined: quarantinedCount,
			calls: deps.calls(),
			server: deps.origin,
			...(store.lost && { storeLost: true }),
			safety: { mode: deps.safety.mode, ...(store.broken > 0 && { broken: store.broken }) },
		};
	}

	/** Nothing that is under way may write after it: from then on this hub is dead, and another begins. */
	async function wipe(): Promise<void> {
		for (const desk of desks.list) desk.stop();
		// Whatever waits for an answer finds no store to write it to.
		store.close();
		await deps.mirror.settled();
		await deps.wipe();
		quarantinedCount = 0;
	}

	function tellDevice(): void {
		listTimer ??= clock.after(LIST_MS, tellNow);
	}

	/** What is still to be told of the device. */
	function tellNow(): void {
		listTimer?.();
		listTimer = undefined;
		if (wiping.isBegun && !wiping.isDone) return;
		const now = device();
		const text = JSON.stringify(now);
		if (text === told) return;
		told = text;
		deps.onDevice?.(now);
		for (const page of pages) page.say({ k: 'device', device: now });
	}

	function connect(port: LinkPort, tabId?: number): void {
		const page: Page = {
			watched: new Set(),
			tabId,
			close: () => port.close(),
			say(message: Down) {
				try {
					port.post(message);
				} catch {
					// It is going away; its onClose follows.
				}
			},
		};
		// One message after another: a mutation that founds a mentorship comes before those in it.
		const turns = createTurns();
		port.onMessage((raw) => {
			const parsed = Up.safeParse(raw);
			if (!parsed.success) return port.close();
			void turns(() => hear(page, parsed.data)).catch(() => port.close());
		});
		port.onClose(() => {
			pages.delete(page);
			for (const m of page.watched) void desks.open(m).then((desk) => desk?.unwatch(page));
		});
		pages.add(page);
	}

	async function hear(page: Page, message: Up): Promise<void> {
		if (wiping.isBegun) return hearNoMore(page, message);
		switch (message.k) {
			case 'hello': {
				await desks.openAll();
				await recount();
				ofAccount.bringSometimes();
				return page.say({ k: 'device', device: device() });
			}
			case 'watch': {
				// Gone while this waited for its turn: nobody would ever stop looking.
				if (!pages.has(page)) return;
				page.watched.add(message.m);
				(await desks.open(message.m))?.watch(page);
				return;
			}
			case 'unwatch': {
				page.watched.delete(message.m);
				(await desks.open(message.m))?.unwatch(page);
				return;
			}
			case 'mutate':
				return mutate(message.m, message, page);
			case 'seen':
				return store.forgetUids(message.u);
			case 'live':
				return (await desks.open(message.m))?.live(page, message.space as 'S', message.event);
			case 'ask': {
				const { id, name, args } = message;
				// Not in its turn: an invitation waits for the network, and typing must not.
				const answer = answers(name, args);
				const isEnd = name === 'signOut';
				const settled = isEnd ? answer.catch(() => ENDED) : wiping.orEnd(answer);
				void settled.catch(whyFailed).then((result) => {
					// Who asked sees what has become of it no later than that it has.
					if (listTimer) tellNow();
					page.say({ k: 'answer', id, result });
					if (isEnd && wiping.isBegun) clock.after(LAST_WORD_MS, () => deps.onGone?.());
				});
				return;
			}
			case 'beat':
				return;
		}
	}

	/** Nothing that comes now is to be said once more to the hub that follows. */
	function hearNoMore(page: Page, message: Up): void {
		if (message.k === 'ask') page.say({ k: 'answer', id: message.id, result: ENDED });
		if (message.k === 'mutate') page.say({ k: 'stored', m: message.m, u: [message.u] });
	}

	async function mutate(
		m: string,
		mutation: { u: string; n: string; a: unknown },
		page?: Page,
	): Promise<void> {
		const desk = await desks.forMutation(m, mutation);
		if (!desk) return refuse(m, mutation, page);
		// Pages may watch a mentorship before it is founded.
		for (const one of pages) if (one.watched.has(m) && !desk.isWatchedBy(one)) desk.watch(one);
		desk.mutate(page, { u: mutation.u, n: mutation.n, a: mutation.a });
	}

	/** A mutation in a mentorship that is not here: its words are kept for their author. */
	async function refuse(
		m: string,
		{ u, n, a }: { u: string; n: string; a: unknown },
		page: Page | undefined,
	): Promise<void> {
		const t = clock.now();
		const row = setAside(m, { u, n, a, t }, { code: 'not_found' }, new Date(t).toISOString());
		await store.setAside([row]);
		page?.say({ k: 'rejected', m, refused: rowToRefused(row) });
		page?.say({ k: 'stored', m, u: [u] });
		await recount();
	}

	return {
		connect,
		tellDevice,
		async device() {
			await desks.openAll();
			return device();
		},
		async drain() {
			await desks.openAll();
			for (const desk of desks.list) desk.sync.wake();
		},
		async drainUnsent() {
			await desks.openAll();
			for (const { replica, sync } of desks.list) if (replica.outbox.length > 0) sync.wake();
			expirePulses(desks.list, clock.now());
			ofAccount.bringSometimes();
			await recount();
		},
		liveSessions(tabId) {
			const watched = [...pages]
				.filter((page) => page.tabId === tabId)
				.flatMap((p) => [...p.watched]);
			return desks.list.flatMap((desk) => {
				const running = watched.includes(desk.m) ? liveSessionOf(desk) : undefined;
				return running ? [{ m: desk.m, sessionId: running.id }] : [];
			});
		},
		async runningSince(m, sessionId) {
			const desk = await desks.open(m);
			const running = desk && liveSessionOf(desk);
			if (running?.id !== sessionId) return undefined;
			return running.meta.enteredAt ?? running.meta.startedAt;
		},
		mutate: (m, mutation) => mutate(m, mutation),
		get unsent() {
			return hasUnsent();
		},
		get isIdle() {
			return pages.size === 0 && !hasUnsent();
		},
		stop() {
			listTimer?.();
			for (const desk of desks.list) desk.stop();
			for (const page of pages) page.close();
			store.close();
		},
	};
}
