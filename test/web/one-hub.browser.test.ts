import { actionItem } from '#shared/domain/action-item.ts';
import { newId, newUid } from '#shared/ids.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import { createPageLink } from '#shared/link/page-link.ts';
import { type Clock, systemClock } from '#shared/store/clock.ts';
import type { Me } from '#shared/store/view.ts';
import { recorder } from '#test/support/hub-world.ts';
import { fastWorld } from '#test/support/model-client.ts';
import { ModelServer } from '#test/support/model-server.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { seeded } from '#test/support/seeded.ts';
import { tabArea } from '#worker/web/areas.ts';
import { type OneHub, oneHub } from '#worker/web/one-hub.ts';
import { afterEach, expect, test } from 'vitest';

const poll = <T>(read: () => T) => expect.poll(read, { interval: 10 });
const open: OneHub[] = [];
afterEach(() => {
	for (const tab of open.splice(0)) tab.leave();
	sessionStorage.clear();
});

/** Tabs of one origin: one disk, one lock, one channel. */
function origin(clock: Clock = systemClock) {
	const name = newId();
	const local = tabArea(sessionStorage, `${name}:`);
	const world = fastWorld(new ModelServer(seeded(1)), seeded(2));
	const openOwn = (onGone: () => Promise<Hub>) =>
		openDevice({
			onGone,
			...{ origin: 'https://api.example', app: 'test', language: 'en', world, storeName: name },
			...{ local, session: local },
			calls: () => ({ reloadNeeded: false, withdrawn: [] }),
			openPanelWindow: async () => undefined,
		});
	return {
		name,
		tab({ seen = true } = {}) {
			let isSeen = seen;
			const hub = oneHub({ name, clock, open: openOwn, isSeen: () => isSeen });
			open.push(hub);
			return {
				hub,
				link: createPageLink({ clock: systemClock, connect: () => hub.connect() }),
				show(now: boolean) {
					isSeen = now;
					hub.look();
				},
			};
		},
	};
}

const promise = (me: Me) => ({
	u: newUid(),
	n: 'addActionItem',
	a: { id: newId(), set: { assigneeId: me.memberId }, text: { text: 'call' } },
});

/** A mentorship made in that tab, which looks at it. */
async function founded({ link }: ReturnType<ReturnType<typeof origin>['tab']>) {
	const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
	const m = newId();
	const heard = recorder();
	const watch = link.watch(m, heard.listener);
	const u = newUid();
	watch.mutate({ u, n: 'addMentorship', a: foundingOf(m, me) });
	await poll(() => heard.stored()).toContain(u);
	return { m, me, heard, watch };
}

const itemsIn = (records: readonly { kind: string; id: string }[] = []) =>
	records.filter(({ kind }) => kind === actionItem.kind).map(({ id }) => id);

test('one tab owns the data; the other sees what is written in either, and says when it is stored', async () => {
	const { tab } = origin();
	const [one, two] = [tab(), tab()];
	const { m, me, heard, watch } = await founded(one);
	const other = recorder();
	const far = two.link.watch(m, other.listener);
	await poll(() => other.of('snapshot').length).toBe(1);

	expect([one.hub.own !== undefined, two.hub.own !== undefined]).toEqual([true, false]);
	const [near, distant] = [promise(me), promise(me)];
	watch.mutate(near);
	far.mutate(distant);

	await poll(() => itemsIn(other.puts()).length).toBe(2);
	await poll(() => itemsIn(heard.puts()).length).toBe(2);
	await poll(() => other.stored()).toEqual([distant.u]);
});

test('an owner that goes while others write costs no word, and none is written twice', async () => {
	const { tab } = origin();
	const tabs = [tab(), tab(), tab()];
	const { m, me } = await founded(tabs[0]!);
	const writer = recorder();
	const watch = tabs[2]!.link.watch(m, writer.listener);
	await poll(() => writer.of('snapshot').length).toBeGreaterThan(0);
	const mutations = Array.from({ length: 30 }, () => promise(me));

	for (const [i, mutation] of mutations.entries()) {
		watch.mutate(mutation);
		if (i % 10 !== 4 || i > 20) continue;
		// Once the first owner goes, then the second; the writer is the third.
		tabs[i < 10 ? 0 : 1]!.hub.leave();
		await poll(() => writer.stored().length).toBeGreaterThan(i);
	}
	await poll(() => new Set(writer.stored()).size).toBe(30);

	expect(tabs[2]!.hub.own).toBeDefined();
	const late = recorder();
	tab().link.watch(m, late.listener);
	await poll(() => late.of('snapshot').length).toBeGreaterThan(0);
	const { records } = late.of<{ records: { kind: string; id: string }[] }>('snapshot').at(-1)!;
	expect(itemsIn(records).toSorted()).toEqual(mutations.map(({ a }) => a.id).toSorted());
});

test('a tab that nobody looks at gives the data to the one that is looked at', async () => {
	const { tab } = origin();
	const one = tab();
	const { m, me } = await founded(one);
	const two = tab();
	const heard = recorder();
	const watch = two.link.watch(m, heard.listener);
	await poll(() => heard.of('snapshot').length).toBeGreaterThan(0);

	one.show(false);
	await poll(() => two.hub.own !== undefined).toBe(true);
	const mutation = promise(me);
	watch.mutate(mutation);

	await poll(() => heard.stored()).toContain(mutation.u);
	expect(one.hub.own).toBeUndefined();
	// And back again, as one goes to and fro.
	two.show(false);
	one.show(true);
	await poll(() => one.hub.own !== undefined).toBe(true);
});

test('a tab that nobody has looked at yet asks for nothing', async () => {
	const { tab } = origin();
	const [hidden, shown] = [tab({ seen: false }), tab()];

	await poll(() => shown.hub.own !== undefined).toBe(true);
	shown.hub.leave();
	await founded(tab());

	expect(hidden.hub.own).toBeUndefined();
});

test('a tab that nobody looks at takes what is free, never what another one has', async () => {
	const { tab } = origin();
	const [one, hidden] = [tab(), tab({ seen: false })];
	const { m } = await founded(one);
	hidden.hub.takeFree();
	await one.link.ask('recallPlace', { page: 'x' });
	expect([one.hub.own !== undefined, hidden.hub.own !== undefined]).toEqual([true, false]);
	let answered = 0;
	one.hub.leave();
	void hidden.link.ask('recallPlace', { page: 'x' }).then(() => (answered += 1));

	// Again and again, as it does: the one before may still be on its way out.
	await poll(() => {
		hidden.hub.takeFree();
		return hidden.hub.own !== undefined;
	}).toBe(true);
	await poll(() => answered).toBe(1);
	const all: string[] = [];
	hidden.link.onDevice(({ mentorships }) => void all.push(...mentorships.map(({ id }) => id)));
	await poll(() => all).toContain(m);
	// And gives it to the first that somebody looks at.
	const shown = tab();
	await poll(() => shown.hub.own !== undefined).toBe(true);
});

test('an owner that has fallen asleep with its lock loses it', async () => {
	const quick = {
		...systemClock,
		after: (ms: number, run: () => void) => systemClock.after(ms / 40, run),
	};
	const { name, tab } = origin(quick);
	let taken: unknown;
	const asleep = navigator.locks.request(name, () => new Promise(() => undefined));
	asleep.catch((error: unknown) => (taken = error));

	const awake = tab();

	await poll(() => awake.hub.own !== undefined).toBe(true);
	await poll(() => taken).toMatchObject({ name: 'AbortError' });
	await founded(awake);
});

test('what a tab says as it goes is heard by the tab that has the hub', async () => {
	const { tab } = origin();
	const { m, me, heard } = await founded(tab());
	const two = tab();
	const other = recorder();
	const far = two.link.watch(m, other.listener);
	await poll(() => other.of('snapshot').length).toBeGreaterThan(0);
	const last = promise(me);

	// In one breath, as in the event of a page that is reloaded.
	far.mutate(last);
	two.hub.leave();

	await poll(() => itemsIn(heard.puts())).toEqual([last.a.id]);
});
