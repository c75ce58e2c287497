// So many sessions, said to the background over the port that every page of ours uses.
import type { Person } from '#test/support/person.ts';
import { history, type Made } from './history.ts';

const BATCH = 200;

/** Resolves once the server has all of it; with the mentorship it is in. */
export async function liveThrough(person: Person, sessions: number, more: readonly Made[] = []) {
	const page = await person.browser.open('review.html');
	const { mentorshipId, memberId } = await page.evaluate(openPort);
	const mutations = [...(await history(mentorshipId, memberId, sessions)), ...more];
	for (let i = 0; i < mutations.length; i += BATCH)
		await page.evaluate(handOver, {
			mentorshipId,
			mutations: mutations.slice(i, i + BATCH) as Made[],
		});
	await page.waitForFunction(() => bench.unsynced === 0, undefined, { timeout: 120_000 });
	await page.close();
	return { mentorshipId, memberId };
}

interface Port {
	postMessage(message: unknown): void;
	readonly onMessage: { addListener(callback: (message: never) => void): void };
}
interface Said {
	readonly k: string;
	readonly device?: { mentorships: readonly { id: string; me: { memberId: string } }[] };
	readonly u?: readonly string[];
	readonly status?: { unsynced: number };
}
declare const bench: { port: Port; stored: Set<string>; unsynced: number };
declare const chrome: { runtime: { connect(info: { name: string }): Port } };

/** Runs in the page: resolves once the background has said which mentorship there is. */
function openPort(): Promise<{ mentorshipId: string; memberId: string }> {
	return new Promise((resolve) => {
		const port = chrome.runtime.connect({ name: 'link' });
		const state = { port, stored: new Set<string>(), unsynced: -1 };
		(globalThis as unknown as { bench: typeof state }).bench = state;
		port.onMessage.addListener((message: Said) => {
			const mine = message.device?.mentorships[0];
			if (message.k === 'device' && mine) {
				port.postMessage({ k: 'watch', m: mine.id });
				resolve({ mentorshipId: mine.id, memberId: mine.me.memberId });
			}
			for (const u of message.k === 'stored' ? (message.u ?? []) : []) state.stored.add(u);
			if (message.k === 'status' && message.status) state.unsynced = message.status.unsynced;
		});
		port.postMessage({ k: 'hello' });
	});
}

/** Runs in the page: hands over, and resolves once all of it is stored on the device. */
async function handOver(given: { mentorshipId: string; mutations: Made[] }): Promise<void> {
	for (const { u, n, a } of given.mutations)
		bench.port.postMessage({ k: 'mutate', m: given.mentorshipId, u, n, a });
	const isStored = () => given.mutations.every(({ u }) => bench.stored.has(u));
	while (!isStored()) await new Promise((next) => setTimeout(next, 20));
}
