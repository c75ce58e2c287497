// Who this device is to the server. The token and whether it came by e-mail lie on the disk; the address and
// the code one waits for only in memory, so that a stolen disk tells no address.
import { err, ok, type Result } from '#shared/result.ts';
import type { Answer, Failure } from '#shared/sync/api.ts';
import type { AccountState } from '#shared/ui/account-commands.ts';
import type { Flow } from './codes.ts';
import { type Area, type Slot, slot } from './disk.ts';

export interface Account {
	readonly token: string | undefined;
	readonly named: boolean;
	readonly flow: Flow | undefined;
	/** `shared`: whether anything here is with the server. */
	state(shared: boolean): AccountState;
	/** The server does not know this token any more, perhaps since it has erased the account. */
	refuse(token: string, erased: boolean): void;
	/** Signs the device in without a name, if it is not; never in place of a sign-in that has ended. */
	signIn(): Promise<Result<null, Failure>>;
	enter(token: string, email: string): Promise<void>;
	know(email: string | undefined): Promise<void>;
	/** Whether the whole account is to be erased, as the server has just said it. */
	knowErasure(dueAt: string | undefined): Promise<void>;
	wait(flow: Flow | undefined): Promise<void>;
	/** Everything about it is gone, and nothing is learnt of it any more. */
	forget(): Promise<void>;
}

export interface AccountDeps {
	readonly local: Area;
	readonly session: Area;
	/** How often everything was wiped; it stays when all else goes. */
	readonly wipes: Slot<number>;
	signIn(): Answer<{ token: string }>;
	/** Whether anything here is with the server. */
	hasShared(): Promise<boolean>;
	onChange(): void;
}

export async function openAccount(deps: AccountDeps): Promise<Account> {
	const slots = {
		token: slot<string>(deps.local, 'token'),
		named: slot<boolean>(deps.local, 'named'),
		email: slot<string>(deps.session, 'email'),
		erasureDueAt: slot<string>(deps.session, 'erasureDueAt'),
		flow: slot<Flow>(deps.session, 'codeFlow'),
	};
	let token = await slots.token.read();
	let named = (await slots.named.read()) ?? false;
	let email = await slots.email.read();
	let erasureDueAt = await slots.erasureDueAt.read();
	let flow = await slots.flow.read();
	let refused = false;
	let erased = false;
	let wipes = (await deps.wipes.read()) ?? 0;
	let isGone = false;
	/** What a full disk has refused is written once more. */
	let owed: (() => Promise<void>) | undefined;
	let running: Promise<Result<null, Failure>> | undefined;

	async function take(fresh: string | undefined, isNamed: boolean): Promise<void> {
		if (isGone) return;
		const before = named;
		[token, named, refused, erased] = [fresh, isNamed, false, false];
		try {
			await slots.token.write(fresh);
			await slots.named.write(isNamed || undefined);
			owed = undefined;
		} catch (error) {
			// Good for as long as the browser runs, and nothing to rely on: it is not told as a sign-in.
			named = before;
			owed = () => take(fresh, isNamed);
			throw error;
		}
		await knowErasure(undefined);
	}

	async function know(address: string | undefined): Promise<void> {
		if (isGone) return;
		email = address;
		await slots.email.write(address);
	}

	async function knowErasure(dueAt: string | undefined): Promise<void> {
		if (isGone || dueAt === erasureDueAt) return;
		erasureDueAt = dueAt;
		await slots.erasureDueAt.write(dueAt);
		deps.onChange();
	}

	async function wait(next: Flow | undefined): Promise<void> {
		if (isGone) return;
		flow = next;
		await slots.flow.write(next);
	}

	async function signIn(): Promise<Result<null, Failure>> {
		if (token !== undefined && !refused) {
			await owed?.();
			return ok(null);
		}
		// A new account would have none of what is here, and hide that the old one is lost.
		if (named || (await deps.hasShared())) return err({ code: 'not_signed_in' });
		const answer = await deps.signIn();
		if (!answer.ok) return answer;
		await take(answer.value.token, false);
		deps.onChange();
		return ok(null);
	}

	return {
		get token() {
			return refused ? undefined : token;
		},
		get named() {
			return named;
		},
		get flow() {
			return flow;
		},
		state(shared) {
			const isOut = refused || (owed && named) || (token === undefined && (shared || named));
			const inAs = named ? 'signed_in' : 'silent';
			const state = isOut && (shared || named) ? 'signed_out' : token === undefined ? 'none' : inAs;
			const { flow: _, ...code } = flow ?? {};
			return {
				...{ state, named, wipes },
				...(email !== undefined && { email }),
				...(erasureDueAt !== undefined && !isOut && { erasureDueAt }),
				...('at' in code && { code }),
				...(erased && { erased }),
			};
		},
		refuse(dead, isErased) {
			if (dead !== token || refused) return;
			[refused, erased] = [true, isErased];
			deps.onChange();
		},
		signIn() {
			running ??= signIn().finally(() => (running = undefined));
			return running;
		},
		async enter(fresh, address) {
			await take(fresh, true);
			await know(address);
			await wait(undefined);
		},
		know,
		knowErasure,
		wait,
		async forget() {
			wipes += 1;
			await deps.wipes.write(wipes);
			await take(undefined, false);
			await know(undefined);
			await wait(undefined);
			isGone = true;
		},
	};
}
