// What each frame of the room means for the sync of its mentorship.
import type { Space } from '#shared/domain/entity.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { type DownFrame, type LiveEvent, SCHEMA } from '#shared/protocol.ts';
import type { Replica } from '../store/replica.ts';
import { answerPush } from './answer-push.ts';
import type { Failure } from './api.ts';
import type { Progress } from './progress.ts';
import type { Timers } from './timers.ts';

/** After an ack the patch follows at once; if not, it is fetched. */
const PATCH_MS = 2_000;

/** `retry`: nothing is sent before. `breath`: the line has had enough for a moment. */
export type SyncTimer = 'ack' | 'patch' | 'breath' | 'retry';
type Frame<K> = Extract<DownFrame, { k: K }>;

export interface HearingDeps {
	readonly replica: Replica;
	readonly progress: Progress;
	readonly timers: Timers<SyncTimer>;
	onLive(live: { from: string; space: Space; event: LiveEvent }): void;
	pump(): void;
	poke(): void;
	wake(): void;
	begin(run: () => Promise<Failure | undefined>): Promise<Failure | undefined>;
	/** The server's clock, in what it answers. */
	onTime(now: number): void;
	onUpgrade(): void;
}

/** Rejects when the disk refuses what a frame brings. */
export function createHearing(deps: HearingDeps): (frame: DownFrame) => Promise<void> {
	const { replica, progress, timers, pump, poke } = deps;

	function onWelcome({ cur, epoch, now }: Frame<'welcome'>): void {
		deps.onTime(now);
		const { row } = replica;
		const behind = Object.entries(cur).some(([name, ver]) => (row.cur[name] ?? 0) !== ver);
		if (behind || row.epoch !== epoch) progress.wantPull = true;
		deps.wake();
	}

	function onAck({ ack }: Frame<'ack'>): void {
		if (ack.d !== replica.row.d) return;
		deps.onTime(ack.now);
		progress.accept(ack.seq, progress.sent);
		if (progress.acked >= progress.sent) timers.disarm('ack');
		if (progress.unconfirmed) timers.arm('patch', PATCH_MS, fetchConfirmation);
		pump();
	}

	function fetchConfirmation(): void {
		if (!progress.unconfirmed) return;
		progress.wantPull = true;
		poke();
	}

	function onNack({ d, code, expect, dev, retryAfter }: Frame<'nack'>): void {
		if (d !== replica.row.d || timers.has('retry')) return;
		progress.rewind();
		timers.disarm('ack');
		const failure: Failure = {
			code: code as ProblemCode,
			...(expect !== undefined && { expect }),
			...(dev && { dev }),
			...(retryAfter !== undefined && { retryAfterMs: retryAfter * 1000 }),
		};
		void deps.begin(() => answerPush(replica, progress, d, failure)).then((left) => left ?? poke());
	}

	async function onPatch({ spaces, d, dev }: Frame<'patch'>): Promise<void> {
		const said = d !== undefined && dev ? { d, dev } : undefined;
		const applied = await replica.applySpaces(spaces, said);
		if (applied === 'gap') progress.wantPull = true;
		if (!progress.unconfirmed) timers.disarm('patch');
		if (progress.sent <= replica.row.conf) timers.disarm('ack');
		if (applied === 'applied') pump();
		else poke();
	}

	async function onBye({ code }: Frame<'bye'>): Promise<void> {
		if (code !== 'left' && code !== 'gone') return;
		await deps.begin(() => answerPush(replica, progress, replica.row.d, { code }));
	}

	return async (frame) => {
		switch (frame.k) {
			case 'welcome':
				return onWelcome(frame);
			case 'ack':
				return onAck(frame);
			case 'nack':
				return onNack(frame);
			case 'patch':
				return onPatch(frame);
			case 'ops':
				return replica.expect(frame.ops);
			case 'live_reset':
				return replica.dropExpected();
			case 'live':
				return deps.onLive({ from: frame.from, space: frame.sp as Space, event: frame.ev });
			case 'upd':
				if (frame.minSchema > SCHEMA) deps.onUpgrade();
				return;
			case 'bye':
				return onBye(frame);
		}
	};
}
