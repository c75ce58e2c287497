// What stands in for a locked hub asks the server in one line, and not at all once it has been stopped.
import { lockedHub } from '#shared/link/locked-hub.ts';
import { signInAgain } from '#shared/link/sign-in-again.ts';
import { slot } from '#shared/link/disk.ts';
import { openVault } from '#shared/link/vault.ts';
import { err, ok } from '#shared/result.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { expect, test } from 'vitest';

const UNREACHABLE = err({ code: 'unreachable' } as const);

/** Locked with the server's help; each question waits for its answer. */
async function aLockedHub() {
	const asked: PromiseWithResolvers<typeof UNREACHABLE>[] = [];
	const timers = new Set<() => void>();
	const kept = { mode: 'online', id: 'key', locked: '', keyId: 'k' } as const;
	const vault = await openVault({
		place: { read: async () => kept, write: async () => undefined, remove: async () => undefined },
		memory: memoryArea(),
		wipe: async () => undefined,
		askServer() {
			const question = Promise.withResolvers<typeof UNREACHABLE>();
			asked.push(question);
			return question.promise;
		},
	});
	const { again } = await aSignIn();
	const hub = lockedHub({
		...{ vault, again },
		askedWith: () => undefined,
		world: {
			after(_, run) {
				timers.add(run);
				return () => timers.delete(run);
			},
		},
		device: () => ({}) as never,
		startOver: async () => undefined,
		next: async () => hub,
	});
	return { hub, asked, timers };
}

async function aSignIn() {
	const [disk, memory] = [memoryArea(), memoryArea()];
	const ended: string[] = [];
	const token = slot<string>(disk, 'token');
	const again = await signInAgain({
		api: {
			requestCode: async () => UNREACHABLE,
			verifyCode: async () => UNREACHABLE,
			async signOut(dead) {
				ended.push(dead);
				return ok(null);
			},
		},
		...{ token, flow: slot(memory, 'flow'), left: slot(memory, 'left') },
		...{ keyId: 'k', label: undefined, language: 'en', now: () => 0 },
		onErased: () => undefined,
	});
	return { again, token, ended };
}

test('asked again in the middle of a question, it goes on in one line', async () => {
	const { hub, asked, timers } = await aLockedHub();
	await expect.poll(() => asked.length).toBe(1);
	const [one, two] = [hub.drain(), hub.drain()];

	asked[0]?.resolve(UNREACHABLE);
	await expect.poll(() => asked.length).toBe(2);
	asked[1]?.resolve(UNREACHABLE);
	await expect.poll(() => asked.length).toBe(3);
	asked[2]?.resolve(UNREACHABLE);
	await Promise.all([one, two]);

	expect(timers.size).toBe(1);
	hub.stop();
	expect(timers.size).toBe(0);
});

test('stopped in the middle of a question it asks no more', async () => {
	const { hub, asked, timers } = await aLockedHub();
	await expect.poll(() => asked.length).toBe(1);
	const drained = hub.drain();
	hub.stop();

	asked[0]?.resolve(UNREACHABLE);
	await drained;

	expect(asked).toHaveLength(1);
	expect(timers.size).toBe(0);
});

test('a sign-in that came meanwhile is not ended with the one that opened nothing', async () => {
	const { again, token, ended } = await aSignIn();
	await token.write('right');

	await again.leave('wrong');

	await expect.poll(() => ended).toEqual(['wrong']);
	expect(await token.read()).toBe('right');
	await again.leave('right');
	expect(await token.read()).toBeUndefined();
});
