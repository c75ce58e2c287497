// What a page may ask about how this device keeps its texts.
import { err, ok, type Result } from '#shared/result.ts';
import type { CommandFailure } from '#shared/ui/link.ts';
import type { SafetyMode } from '#shared/ui/safety-commands.ts';
import * as z from 'zod/mini';
import type { Unsent } from '#shared/ui/account-commands.ts';
import type { Api } from '#shared/sync/api.ts';
import type { Account } from './account.ts';
import type { LockWith } from './vault.ts';
import { failureOf } from './why-failed.ts';

/** The device's texts, as far as a page may change how they are kept. */
export interface Safety {
	readonly mode: SafetyMode;
	/** What the server knows this device's key by, while it has half of it. */
	readonly keyId: string | undefined;
	change(how: LockWith): Promise<void>;
	/** Takes everything from this device's disks, with the keys to whatever may be left of it. */
	wipe(): Promise<void>;
}

interface Deps {
	readonly safety: Safety;
	readonly account: Account;
	readonly api: Api;
	countUnsent(): Promise<Unsent>;
	tellDevice(): void;
}

const SetSafety = z.union([
	z.strictObject({ mode: z.enum(['own', 'online', 'shared']) }),
	z.strictObject({
		mode: z.literal('passphrase'),
		passphrase: z.string().check(z.minLength(8), z.maxLength(1000)),
	}),
]);

export function safetyAnswers({ safety, account, api, countUnsent, tellDevice }: Deps) {
	async function lockWith(
		asked: z.infer<typeof SetSafety>,
	): Promise<Result<LockWith, CommandFailure>> {
		if (asked.mode === 'shared') {
			// With the browser everything here ends: it has to be somewhere else, with a way to it.
			if (!account.named || account.token === undefined) return err('not_named');
			const { changes, refused, onlyHere } = await countUnsent();
			if (onlyHere > 0) return err('only_here');
			if (changes + refused > 0) return err('unsent');
		}
		if (asked.mode !== 'online') return ok(asked as LockWith);
		const { token } = account;
		if (token === undefined) return err('not_signed_in');
		const found = await api.findKey();
		if (!found.ok) return err(found.error.code);
		// Signed out meanwhile: a dead token is nothing to lock with.
		if (account.token !== token) return err('not_signed_in');
		return ok({ mode: 'online', token, ...found.value });
	}

	return async (args: unknown): Promise<Result<null, CommandFailure>> => {
		const asked = SetSafety.safeParse(args);
		if (!asked.success) return err('invalid_request');
		const how = await lockWith(asked.data);
		if (!how.ok) return how;
		try {
			await safety.change(how.value);
			return ok(null);
		} catch (error) {
			// The disk has stopped it; what is not written anew yet is written at the next start or choice.
			return err(failureOf(error));
		} finally {
			tellDevice();
		}
	};
}
