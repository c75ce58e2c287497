import { actionItem } from '#shared/domain/action-item.ts';
import { newId, newUid } from '#shared/ids.ts';
import type { DeviceSnapshot, Refused } from '#shared/ui/link.ts';
import { hubWorld, ORIGIN, recorder } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';
import { newMe, promise, poll, founded, device } from './founded.ts';

test('a mentorship made by a page is shown to it before it is said to be stored', async () => {
	const { heard, m, me } = await founded();

	const order = heard.told.map(({ what }) => what).filter((what) => what !== 'status');
	expect(order.indexOf('change')).toBeLessThan(order.indexOf('stored'));
	expect(heard.puts().map(({ id }) => id)).toEqual(
		expect.arrayContaining([m, me.memberId, me.counterpartId]),
	);
	expect(heard.of('snapshot')[0]).toMatchObject({ me, complete: true });
	expect(heard.status()).toMatchObject({ connection: 'local', unsynced: 1 });
});

test('every mutation is part of what was said no later than it is said to be stored', async () => {
	const { heard, watch, me } = await founded();
	const mutations = Array.from({ length: 40 }, () => promise(me));

	for (const mutation of mutations) watch.mutate(mutation);
	await poll(() => heard.stored().length).toBe(41);

	for (const { u, a } of mutations) {
		const stored = heard.told.findIndex(
			({ what, value }) => what === 'stored' && (value as string[]).includes(u),
		);
		const before = heard.told.slice(0, stored).filter(({ what }) => what === 'change');
		expect(JSON.stringify(before)).toContain(a.id);
	}
});

test('what a killed background had not stored is sent again, and written once', async () => {
	const { world, heard, watch, me } = await founded();
	const mutations = Array.from({ length: 30 }, () => promise(me));

	for (const [i, mutation] of mutations.entries()) {
		watch.mutate(mutation);
		if (i % 10 === 4) {
			world.restart();
			await poll(() => heard.stored().length).toBeGreaterThan(i);
		}
	}
	await poll(() => new Set(heard.stored()).size).toBe(31);

	const late = recorder();
	const [summary] = await device(world);
	world.page().link.watch(summary?.id ?? '', late.listener);
	await poll(() => late.of('snapshot').length).toBeGreaterThan(0);
	const { records } = late.of<{ records: { kind: string; id: string }[] }>('snapshot').at(-1) ?? {
		records: [],
	};
	const items = records.filter(({ kind }) => kind === actionItem.kind).map(({ id }) => id);
	expect(items.sort()).toEqual(mutations.map(({ a }) => a.id).sort());
	await poll(() => late.status()?.unsynced).toBe(31);
});

test('a second page sees what the first one writes, and a snapshot of what was before', async () => {
	const { world, m, me, watch } = await founded();
	const other = recorder();
	world.page().link.watch(m, other.listener);
	await poll(() => other.of('snapshot').length).toBe(1);

	const mutation = promise(me, 'for both to see');
	watch.mutate(mutation);

	await poll(() => other.puts().map(({ id }) => id)).toEqual([mutation.a.id]);
	expect(other.stored()).toEqual([]);
});

test('a change is said once, and only of what is different', async () => {
	const { heard, watch, me } = await founded();
	const before = heard.told.filter(({ what }) => what === 'change').length;
	const mutation = promise(me);

	watch.mutate(mutation);
	watch.mutate(mutation);
	await poll(() => heard.stored().filter((u) => u === mutation.u).length).toBeGreaterThan(0);

	const changes = heard.told.filter(({ what }) => what === 'change').slice(before);
	expect(changes.map(({ value }) => value)).toEqual([
		[{ put: expect.objectContaining({ id: mutation.a.id }) }],
	]);
});

test('what can never be applied comes back with its words, and waits in quarantine', async () => {
	const { world, page, heard, watch } = await founded();
	const lost = { u: newUid(), n: 'editActionItem', a: { id: newId(), text: { text: 'my words' } } };

	watch.mutate(lost);
	await poll(() => heard.of<Refused>('rejected').map(({ u }) => u)).toEqual([lost.u]);

	expect(heard.of<Refused>('rejected')[0]).toMatchObject({ args: lost.a, code: 'not_found' });
	world.restart();
	const kept = await page.link.ask('listQuarantined', null);
	expect(kept.ok && kept.value).toMatchObject([{ u: lost.u, args: lost.a }]);
	await page.link.ask('dropQuarantined', { u: lost.u });
	expect(await page.link.ask('listQuarantined', null)).toEqual({ ok: true, value: [] });
});

test('a quarantined mutation sent again with other words is applied as a new one', async () => {
	const { page, heard, watch, me } = await founded();
	const {
		a: { id },
		...rest
	} = promise(me);
	const long = {
		...rest,
		a: { id, set: { assigneeId: me.memberId }, text: { text: 'x'.repeat(501) } },
	};
	watch.mutate(long);
	await poll(() => heard.of<Refused>('rejected').map(({ code }) => code)).toEqual(['too_long']);

	await page.link.ask('resendQuarantined', {
		u: long.u,
		args: { ...long.a, text: { text: 'short' } },
	});

	await poll(() => heard.puts().at(-1)).toMatchObject({ id, body: { text: 'short' } });
	expect(await page.link.ask('listQuarantined', null)).toEqual({ ok: true, value: [] });
});

test('a mutation in a mentorship this device does not know is kept, not swallowed', async () => {
	const world = hubWorld();
	const page = world.page();
	const heard = recorder();
	const lost = promise(newMe(), 'to nowhere');

	page.link.watch(newId(), heard.listener).mutate(lost);

	await poll(() => heard.of<Refused>('rejected')).toMatchObject([{ u: lost.u, args: lost.a }]);
	expect(await page.link.ask('listQuarantined', null)).toMatchObject({ value: [{ u: lost.u }] });
});

test('a message that is none closes the port, and nothing of it is done', async () => {
	const { page, world } = await founded();
	const port = page.port();

	port.page.post({ k: 'mutate', m: 'not an id', u: 'x', n: 'addMentorship', a: {} });

	await poll(() => page.port() !== port).toBe(true);
	expect((await device(world)).length).toBe(1);
});

test('live events reach the other pages, and never their sender', async () => {
	const { world, m, me, watch, heard } = await founded();
	const other = recorder();
	world.page().link.watch(m, other.listener);
	await poll(() => other.of('snapshot').length).toBe(1);

	const event = { t: 'presence' as const, at: 'panel' as const };
	watch.live('S', event);

	await poll(() => other.of('live')).toMatchObject([{ from: me.memberId, space: 'S', event }]);
	expect(heard.of('live')).toEqual([]);
});

test('settings are kept through a restart and told to every page', async () => {
	const { world, page } = await founded();
	let seen: DeviceSnapshot | undefined;
	world.page().link.onDevice((snapshot) => (seen = snapshot));

	await page.link.ask('changeSettings', { name: 'Sam', language: 'de' });

	await poll(() => seen?.settings).toEqual({ name: 'Sam', language: 'de' });
	world.restart();
	let later: DeviceSnapshot | undefined;
	world.page().link.onDevice((snapshot) => (later = snapshot));
	await poll(() => later?.settings).toEqual({ name: 'Sam', language: 'de' });
	expect(later?.mentorships).toMatchObject([{ otherName: 'Mentee', otherJoined: false }]);
});

test('what has come of a question is told no later than its answer', async () => {
	const { page } = await founded();
	let seen: DeviceSnapshot | undefined;
	page.link.onDevice((snapshot) => (seen = snapshot));

	await page.link.ask('changeSettings', { name: 'Sam' });

	expect(seen?.settings.name).toBe('Sam');
});

test('where a person was outlives the background', async () => {
	const { world, page } = await founded();
	const place = { tab: 'notes', caret: 12, draft: 'half a li' };

	await page.link.ask('rememberPlace', { page: 'meet:abc', place });
	world.restart();

	expect(await page.link.ask('recallPlace', { page: 'meet:abc' })).toEqual({
		ok: true,
		value: place,
	});
	expect(await page.link.ask('recallPlace', { page: 'other' })).toEqual({ ok: true, value: null });
	expect(JSON.stringify(world.local.kept)).not.toContain('half a li');
});

test('a mentorship that was never shared asks nothing of the network', async () => {
	let requests = 0;
	const world = hubWorld();
	const { fetch } = world.server;
	world.server.fetch = (...args) => {
		requests += 1;
		return fetch.apply(world.server, args);
	};
	const { watch, me, heard, world: same } = await founded(world);

	for (let i = 0; i < 5; i += 1) watch.mutate(promise(me));
	await poll(() => heard.stored().length).toBe(6);
	await (await same.hub).drain();

	expect(requests).toBe(0);
});

test('an invitation link of another server, or none at all, is refused before the network', async () => {
	const { page } = await founded();
	for (const url of [
		`https://evil.example/join#${'a'.repeat(27)}`,
		`${ORIGIN}/join#short`,
		`${ORIGIN}/other#${'a'.repeat(27)}`,
		'hello',
	])
		expect(await page.link.ask('accept', { url, name: 'Sam' })).toEqual({
			ok: false,
			error: 'invalid_link',
		});
});

test('a panel window is opened when a page asks for it', async () => {
	const { page, world } = await founded();
	expect(await page.link.ask('openPanelWindow', null)).toEqual({ ok: true, value: null });
	expect(world.windows).toBe(1);
});

test('a new name reaches the other person in every mentorship that goes on, and is written once', async () => {
	const world = hubWorld();
	const { page, heard } = await founded(world);
	const ended = await founded(world);
	ended.watch.mutate({ u: newUid(), n: 'completeMentorship', a: { id: ended.m } });
	await poll(() => ended.heard.stored().length).toBe(2);

	const names = (of: typeof heard) => of.puts().map(({ body }) => body['name']);

	await page.link.ask('changeSettings', { name: 'Ruth Maria' });
	await poll(() => names(heard)).toContain('Ruth Maria');
	await page.link.ask('changeSettings', { name: 'Ruth Maria' });

	await poll(() => heard.status()?.unsynced).toBe(2);
	expect(names(heard).filter((name) => name === 'Ruth Maria')).toHaveLength(1);
	expect(names(ended.heard)).not.toContain('Ruth Maria');
});
