// A device with a mentorship in it, through the end of its browser and through that of its sign-in.
import { newId, newUid } from '#shared/ids.ts';
import type { Me } from '#shared/store/view.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import type { SafetyMode } from '#shared/ui/safety-commands.ts';
import { expect, onTestFinished } from 'vitest';
import { AccountServer, CODE } from './account-server.ts';
import { hubWorld, recorder } from './hub-world.ts';
import { foundingOf } from './model-workload.ts';

export const poll = <T>(read: () => T) => expect.poll(read, { interval: 10 });
export const CANARY = 'Kanarienvogel';
const EMAIL = 'mia@example.org';

export type KeptDevice = Awaited<ReturnType<typeof aKeptDevice>>;

/** With one mentorship and one promise in it. */
export async function aKeptDevice({ share = true, named = false } = {}) {
	const server = new AccountServer();
	const world = hubWorld({ network: server });
	const { link } = world.page();
	let latest: DeviceSnapshot | undefined;
	link.onDevice((snapshot) => (latest = snapshot));
	const m = newId();
	const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
	const heard = recorder();
	const watch = link.watch(m, heard.listener);
	const write = async (text: string) => {
		const u = newUid();
		const set = { assigneeId: me.memberId };
		watch.mutate({ u, n: 'addActionItem', a: { id: newId(), set, text: { text } } });
		await poll(() => heard.stored()).toContain(u);
	};
	watch.mutate({ u: newUid(), n: 'addMentorship', a: foundingOf(m, me) });
	await poll(() => heard.stored().length).toBeGreaterThan(0);
	await write(`${CANARY} one`);
	if (share) {
		await link.ask('invite', { mentorshipId: m });
		await poll(() => heard.status()?.unsynced).toBe(0);
	}
	const device = {
		...{ server, world, link, m, heard, write },
		now: () => latest,
		async signIn(email = EMAIL) {
			await link.ask('requestCode', { email, purpose: 'sign_in' });
			return link.ask('verifyCode', { code: CODE });
		},
		/** The network goes, and what is written waits. */
		cut() {
			server.isDown = true;
			for (const room of server.rooms.values()) room.cutLines();
		},
		choose: (mode: SafetyMode, passphrase?: string) =>
			link.ask('setSafety', { mode, ...(passphrase !== undefined && { passphrase }) }),
		/** The whole browser ends and begins again. */
		async end() {
			latest = undefined;
			world.restart({ ended: true });
			await poll(() => latest).toBeDefined();
		},
		/** What can be read of the promises, in order of when they were written. */
		texts: () =>
			heard
				.of<{ records: readonly { body: Record<string, unknown> }[] }>('snapshot')
				.at(-1)
				?.records.flatMap(({ body }) => body['text'] ?? []),
	};
	if (named) await device.signIn();
	onTestFinished(async () => (await world.hub).stop());
	return device;
}
