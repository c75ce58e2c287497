// What lies on the disk in a zone that this browser does not know, as an older version took it or a younger
// browser has it: every page of the device works, and nothing else is lost from sight.
import { mentorship } from '#shared/domain/mentorship.ts';
import { newId } from '#shared/ids.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { aDevice, poll } from '#test/support/account-device.ts';
import { AccountServer } from '#test/support/account-server.ts';
import { recorder } from '#test/support/hub-world.ts';
import { openDB } from 'idb';
import { expect, test } from 'vitest';

test('a mentorship in a zone that is not known here stands in the list, beside the other one', async () => {
	const { world, found, now } = await aDevice(new AccountServer());
	const [odd, usual] = [await found(), await found()];
	const before = now()?.mentorships.find(({ id }) => id === odd)?.me;
	if (!before) throw new Error('It is not listed');
	const goal = { order: 'a0', weight: 2, state: 'open', authorId: before.memberId };
	const created = new Date(Date.now() - 40 * 86_400_000).toISOString();
	const planned = { number: 2, phase: 'planned', minutes: 45, pausedMs: 0, pausedInItemMs: 0 };
	const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
	const { memberId: mentorId, counterpartId: menteeId } = before;
	const settings = { cadence: 'weekly', minutes: 45, state: 'active', createdAt: created };
	const rows = [
		[mentorship.kind, odd, { ...settings, timeZone: 'Nowhere/Nope', mentorId, menteeId }, {}],
		['goal', newId(), { ...goal, createdAt: created }, { title: 'Speak up' }],
		['session', newId(), { ...planned, scheduledAt }, {}],
	] as const;
	// Rows of an earlier version lie open: sealing them is not what this is about.
	const disk = await openDB(world.storeName);
	for (const [kind, id, meta, body] of rows)
		await disk.put('records', { m: odd, space: 'S', kind, id, ver: 1, meta, body });
	disk.close();

	world.restart();
	let told: DeviceSnapshot | undefined;
	const { link } = world.page();
	link.onDevice((device) => (told = device));
	const heard = recorder();
	link.watch(odd, heard.listener);

	await poll(() => told?.mentorships.map(({ id }) => id).sort()).toEqual([odd, usual].sort());
	const listed = told?.mentorships.find(({ id }) => id === odd);
	expect(listed).toMatchObject({ nextAt: scheduledAt, awaitsAgenda: true });
	await poll(() => heard.of('snapshot').length).toBeGreaterThan(0);
	expect(JSON.stringify(heard.of('snapshot')[0])).toContain('Nowhere/Nope');
});
