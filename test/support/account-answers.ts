// An account in memory for pages in tests: one code opens it, and it has the devices it is given.
import { err, ok } from '#shared/result.ts';
import type { AccountDevice, AccountState, Unsent } from '#shared/ui/account-commands.ts';
import type { MemoryLink } from './memory-link.ts';

export const CODE = '123456';
export const EMAIL = 'mia@example.org';
export const LAPTOP: AccountDevice = {
	id: 'laptop',
	label: 'Chrome, Windows',
	seenAt: '2026-11-20T09:00:00.000Z',
	current: true,
};
const PHONE: AccountDevice = {
	id: 'phone',
	label: 'Safari, iPhone',
	seenAt: '2026-11-18T17:00:00.000Z',
	current: false,
};
const OLD: AccountDevice = {
	id: 'old',
	label: null,
	seenAt: '2026-03-02T08:00:00.000Z',
	current: false,
};

/** Its sign-in has ended by itself. */
export const LAPSED: AccountDevice = { ...OLD, id: 'lapsed', lapsed: true };

const accountOf = (more: Partial<AccountState> = {}): AccountState => ({
	state: 'none',
	named: false,
	wipes: 0,
	...more,
});

/** Lets the link answer for an account that begins in that state. */
export function withAccount(
	link: MemoryLink,
	begin: Partial<AccountState> = {},
	{
		devices = [LAPTOP, PHONE, OLD] as readonly AccountDevice[],
		unsent = {} as Partial<Unsent>,
	} = {},
) {
	let now = accountOf(begin);
	let listed = devices;
	let waiting: Unsent = { changes: 0, refused: 0, onlyHere: 0, drafts: 0, ...unsent };
	const change = (more: Partial<AccountState>, drop: readonly (keyof AccountState)[] = []) => {
		const next = { ...now, ...more };
		for (const key of drop) delete (next as Record<string, unknown>)[key];
		now = next;
		link.setDevice({ account: now });
	};
	Object.assign(link.answers, {
		requestCode: ({ email, purpose }) => {
			change({ code: { email, purpose, at: Date.now() } });
			return ok(null);
		},
		dropCode: () => {
			change({}, ['code']);
			return ok(null);
		},
		verifyCode: ({ code }) => {
			if (code !== CODE) return err('wrong_code');
			const email = now.code?.email ?? EMAIL;
			change({ state: 'signed_in', named: true, email }, ['code']);
			return ok({ email, foreign: 0 });
		},
		readAccount: () => ok({ email: now.email ?? null, devices: listed }),
		revokeDevice: ({ id }) => {
			listed = listed.filter((one) => one.id !== id);
			return ok(null);
		},
		revokeOthers: () => {
			listed = listed.filter(({ current }) => current);
			return ok(null);
		},
		countUnsent: () => ok(waiting),
		sendUnsent: () => {
			waiting = { ...waiting, changes: 0 };
			return ok(waiting);
		},
		signOut: () => {
			change({ state: 'none', named: false, wipes: now.wipes + 1 }, ['email', 'code']);
			return ok({ told: true });
		},
		keepWithAccount: () => ok(null),
		leave: () => ok(null),
	} satisfies MemoryLink['answers']);
	change({});
	return { change, account: () => now };
}
