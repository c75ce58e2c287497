// A device of somebody with an account: its background over the model of accounts, and one page of it.
import { newId, newUid } from '#shared/ids.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import type { Me } from '#shared/store/view.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { afterEach, expect } from 'vitest';
import { type AccountServer, CODE } from './account-server.ts';
import { hubWorld, recorder } from './hub-world.ts';
import { foundingOf } from './model-workload.ts';

export const EMAIL = 'mia@example.org';
export const poll = <T>(read: () => T) => expect.poll(read, { interval: 10 });
const opened: ReturnType<typeof hubWorld>[] = [];
afterEach(async () => {
	for (const world of opened.splice(0)) (await world.hub).stop();
});

export async function aDevice(server: AccountServer) {
	const world = hubWorld({ network: server });
	opened.push(world);
	const { link } = world.page();
	let latest: DeviceSnapshot | undefined;
	link.onDevice((snapshot) => (latest = snapshot));
	const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
	const device = {
		world,
		link,
		now: () => latest,
		/** Answers with its id. */
		async found({ share = true } = {}): Promise<string> {
			const m = newId();
			const heard = recorder();
			const watch = link.watch(m, heard.listener);
			const own = { ...me, memberId: newId(), counterpartId: newId() };
			watch.mutate({ u: newUid(), n: 'addMentorship', a: foundingOf(m, own) });
			await poll(() => heard.stored().length).toBe(1);
			await poll(() => latest?.mentorships.map(({ id }) => id)).toContain(m);
			if (share) {
				await link.ask('invite', { mentorshipId: m });
				await poll(() => heard.status()?.connection).toBe('live');
				await poll(() => heard.status()?.unsynced).toBe(0);
			}
			return m;
		},
		/** Writes so many promises into it, and waits until they are on the disk. Answers with them. */
		async write(m: string, count: number) {
			const heard = recorder();
			const watch = link.watch(m, heard.listener);
			await poll(() => heard.of('snapshot').length).toBeGreaterThan(0);
			const [{ me: own }] = heard.of<{ me: Me }>('snapshot') as [{ me: Me }];
			const made = Array.from({ length: count }, (_, i) => ({
				u: newUid(),
				n: 'addActionItem',
				a: { id: newId(), set: { assigneeId: own.memberId }, text: { text: `promise ${i}` } },
			}));
			for (const one of made) watch.mutate(one);
			await poll(() => new Set(heard.stored()).size).toBe(count);
			watch.stop();
			return made;
		},
		/** The records as a page has them now. */
		async records(m: string): Promise<readonly StoredRecord[]> {
			const seen = recorder();
			const watch = link.watch(m, seen.listener);
			await poll(() => seen.of('snapshot').length).toBeGreaterThan(0);
			watch.stop();
			return seen.of<{ records: readonly StoredRecord[] }>('snapshot').at(-1)?.records ?? [];
		},
		async signIn(email = EMAIL) {
			const sent = await link.ask('requestCode', { email, purpose: 'sign_in' });
			expect(sent.ok).toBe(true);
			return link.ask('verifyCode', { code: CODE });
		},
		/** Answered, and the hub that follows is there: the one that was wiped takes nothing any more. */
		async signOut() {
			const wiped = await world.hub;
			const answer = await link.ask('signOut', null);
			await expect.poll(() => world.hub).not.toBe(wiped);
			return answer;
		},
	};
	await poll(() => latest).toBeDefined();
	return device;
}
export const idsOf = (records: readonly StoredRecord[], kind = 'action_item') =>
	records.filter((one) => one.kind === kind).map(({ id }) => id);
