// The way back into a locked device whose sign-in has ended: a code by e-mail, as anywhere. The device says what
// its key is known by, and the account that it was signed in to gets the same half of it.
import { err, ok, type Result } from '#shared/result.ts';
import type { Api } from '#shared/sync/api.ts';
import type { CodeSent } from '#shared/ui/account-commands.ts';
import type { CommandFailure, Settings } from '#shared/ui/link.ts';
import { CODE_ARGS, enterOnce, type Flow, sendCode } from './codes.ts';
import type { Slot } from './disk.ts';

export interface SignInAgainDeps {
	readonly api: Pick<Api, 'requestCode' | 'verifyCode' | 'signOut'>;
	readonly token: Slot<string>;
	/** In memory only: it has the address. */
	readonly flow: Slot<Flow>;
	/** A token that opened nothing, until the server has ended it. */
	readonly left: Slot<string>;
	readonly keyId: string | undefined;
	readonly label: string | undefined;
	readonly language: Settings['language'];
	now(): number;
	/** There is no such account any more. */
	onErased(): void;
}

export interface SignInAgain {
	/** The code one waits for. */
	readonly code: CodeSent | undefined;
	/** Undefined: that is no matter of signing in. */
	answer(name: string, args: unknown): Promise<Result<unknown, CommandFailure>> | undefined;
	/** That token has opened nothing: nothing is asked with it any more, and the server is told to end it. */
	leave(token: string): Promise<void>;
}

export async function signInAgain(deps: SignInAgainDeps): Promise<SignInAgain> {
	const { api, token, left, keyId, label } = deps;
	const enter = enterOnce((asked) => api.verifyCode(asked));
	let flow = await deps.flow.read();

	async function wait(next: Flow | undefined): Promise<Result<null, never>> {
		flow = next;
		await deps.flow.write(next);
		return ok(null);
	}

	async function end(dead: string): Promise<void> {
		const out = await api.signOut(dead);
		if (out.ok && (await left.read()) === dead) await left.write(undefined);
	}

	async function requestCode(args: unknown): Promise<Result<unknown, CommandFailure>> {
		const asked = CODE_ARGS.requestCode.safeParse(args);
		if (!asked.success) return err('invalid_request');
		const sent = await sendCode(api, asked.data, deps.language, deps.now());
		return sent.ok ? wait(sent.value) : sent;
	}

	async function verifyCode(args: unknown): Promise<Result<unknown, CommandFailure>> {
		const asked = CODE_ARGS.verifyCode.safeParse(args);
		if (!asked.success || !flow) return err('wrong_code');
		const dead = await left.read();
		if (dead !== undefined) await end(dead);
		const known = { ...(label && { label }), ...(keyId && { keyId }) };
		const entered = await enter({ flow: flow.flow, ...asked.data, ...known });
		if (!entered.ok && entered.error.erased) deps.onErased();
		if (!entered.ok) return err(entered.error.code);
		await token.write(entered.value.token);
		await wait(undefined);
		return ok({ email: entered.value.email, foreign: 0 });
	}

	return {
		get code() {
			if (!flow) return undefined;
			const { flow: _, ...code } = flow;
			return code;
		},
		answer(name, args) {
			// Without it nothing here would open.
			if (keyId === undefined) return undefined;
			if (name === 'requestCode') return requestCode(args);
			if (name === 'verifyCode') return verifyCode(args);
			return name === 'dropCode' ? wait(undefined) : undefined;
		},
		async leave(dead) {
			// A sign-in may have come meanwhile that opens everything.
			if ((await token.read()) === dead) await token.write(undefined);
			await left.write(dead);
			void end(dead).catch(() => undefined);
		},
	};
}
