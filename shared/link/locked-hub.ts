// What stands in for the hub while this device is locked. It shows no word of anybody's, since it can read none;
// it takes the passphrase, or asks the server again and again, and once more when its person has signed in again.
// What a page has handed over waits in the page, and is said again to the hub that comes.
import { err, ok, type Result } from '#shared/result.ts';
import { createTurns } from '#shared/store/turns.ts';
import type { World } from '#shared/sync/world.ts';
import type { CommandFailure, CommandName, DeviceSnapshot } from '#shared/ui/link.ts';
import * as z from 'zod/mini';
import type { Hub } from './hub.ts';
import type { SignInAgain } from './sign-in-again.ts';
import type { Vault } from './vault.ts';
import { whyFailed } from './why-failed.ts';
import { type LinkPort, Up } from './wire.ts';

const RETRY_MS = { first: 2000, most: 60_000 };
/** What is answered while it is locked. */
const HERE: readonly string[] = [
	'unlock',
	'startOver',
	'requestCode',
	'dropCode',
	'verifyCode',
] satisfies CommandName[];
const Unlock = z.strictObject({ passphrase: z.string().check(z.maxLength(1000)) });

export interface LockedHubDeps {
	readonly vault: Vault;
	readonly world: Pick<World, 'after'>;
	readonly again: SignInAgain;
	/** The token that the server's half was last asked for with. */
	askedWith(): string | undefined;
	device(): DeviceSnapshot;
	/** Takes everything from this device. */
	startOver(): Promise<void>;
	/** Opens the hub that comes after this one. */
	next(): Promise<Hub>;
}

export function lockedHub(deps: LockedHubDeps): Hub {
	const { vault, world, again, askedWith, device, startOver, next } = deps;
	const pages = new Set<LinkPort>();
	const opened = Promise.withResolvers<void>();
	/** Begun once, when the lock is open: it sends these pages away, and they come back to it. */
	const follower = opened.promise.then(next);
	const turns = createTurns();
	let callOff: (() => void) | undefined;
	let isStopped = false;

	/** One after another: whoever has signed in meanwhile is asked about with the new token. */
	const askServer = (wait: number) => turns(() => askNow(wait));

	async function askNow(wait: number): Promise<void> {
		callOff?.();
		if (isStopped) return;
		const before = vault.locked;
		const asked = vault.unlockOnline().catch(() => err({ code: 'unreachable' as const }));
		if (vault.locked !== before) tellDevice();
		const answer = await asked;
		if (isStopped) return;
		if (answer.ok) return opened.resolve();
		if (vault.locked !== 'network') {
			const token = askedWith();
			if (vault.locked === 'closed' && token !== undefined) await again.leave(token);
			return tellDevice();
		}
		const later = Math.min(2 * wait, RETRY_MS.most);
		callOff = world.after(wait, () => void askServer(later));
	}

	function tellDevice(): void {
		for (const page of pages) page.post({ k: 'device', device: device() });
	}

	async function answer(name: string, args: unknown): Promise<Result<unknown, CommandFailure>> {
		const signingIn = again.answer(name, args);
		if (signingIn) return signingIn;
		if (name === 'startOver') {
			await startOver();
			opened.resolve();
			return ok(null);
		}
		const parsed = Unlock.safeParse(args);
		if (!parsed.success || !(await vault.unlock(parsed.data.passphrase)))
			return err('wrong_passphrase');
		opened.resolve();
		return ok(null);
	}

	if (vault.locked === 'network') void askServer(RETRY_MS.first);

	return {
		connect(port) {
			pages.add(port);
			port.onClose(() => pages.delete(port));
			port.onMessage((raw) => {
				const parsed = Up.safeParse(raw);
				if (!parsed.success) return port.close();
				const message = parsed.data;
				if (message.k === 'hello') port.post({ k: 'device', device: device() });
				// Anything else that is asked waits for the hub that comes.
				if (message.k !== 'ask' || !HERE.includes(message.name)) return;
				const { id, name, args } = message;
				void answer(name, args)
					.catch(whyFailed)
					.then((result) => {
						if (pages.has(port)) port.post({ k: 'answer', id, result });
						// Not before it is answered: the hub that comes knows nothing of this code.
						if (result.ok && name === 'verifyCode') void askServer(RETRY_MS.first);
						if (vault.locked) tellDevice();
					});
			});
		},
		tellDevice() {},
		device: async () => (await follower).device(),
		async drain() {
			if (vault.locked === 'network') await askServer(RETRY_MS.first);
		},
		async drainUnsent() {},
		liveSessions: () => [],
		runningSince: async (...asked) => (await follower).runningSince(...asked),
		mutate: async (...asked) => (await follower).mutate(...asked),
		unsent: false,
		get isIdle() {
			return pages.size === 0;
		},
		stop() {
			isStopped = true;
			callOff?.();
			for (const page of pages) page.close();
		},
	};
}
