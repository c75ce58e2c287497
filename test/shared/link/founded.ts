// A mentorship that a page has made through the link, and what may be written into it.
import { newId, newUid } from '#shared/ids.ts';
import type { Me } from '#shared/store/view.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { hubWorld, recorder } from '#test/support/hub-world.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { expect } from 'vitest';

export const newMe = (): Me => ({ memberId: newId(), role: 'mentor', counterpartId: newId() });
export const promise = (me: Me, text = 'call') => ({
	u: newUid(),
	n: 'addActionItem',
	a: { id: newId(), set: { assigneeId: me.memberId }, text: { text } },
});
export const poll = <T>(read: () => T) => expect.poll(read, { interval: 10 });

/** A page that watches a mentorship of its own, just made. */
export async function founded(world = hubWorld()) {
	const page = world.page();
	const m = newId();
	const me = newMe();
	const heard = recorder();
	const watch = page.link.watch(m, heard.listener);
	const u = newUid();
	watch.mutate({ u, n: 'addMentorship', a: foundingOf(m, me) });
	await poll(() => heard.stored()).toContain(u);
	return { world, page, m, me, heard, watch };
}

export async function device(
	world: ReturnType<typeof hubWorld>,
): Promise<DeviceSnapshot['mentorships']> {
	let latest: DeviceSnapshot | undefined;
	world.page().link.onDevice((snapshot) => (latest = snapshot));
	await poll(() => latest?.mentorships.length).toBeGreaterThan(0);
	return latest?.mentorships ?? [];
}
