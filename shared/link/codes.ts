// Codes that come by e-mail, asked for and typed in: the same on an open device and on a locked one.
import { EmailAddress } from '#shared/protocol.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Api } from '#shared/sync/api.ts';
import type { CodeSent } from '#shared/ui/account-commands.ts';
import type { CommandFailure, Settings } from '#shared/ui/link.ts';
import * as z from 'zod/mini';

/** A code one waits for; it opens something only together with `flow`. */
export interface Flow extends CodeSent {
	readonly flow: string;
}

export const CODE_ARGS = {
	requestCode: z.strictObject({
		email: z.string().check(z.trim(), z.maxLength(254)),
		purpose: z.enum(['sign_in', 'change_email']),
	}),
	dropCode: z.null(),
	verifyCode: z.strictObject({ code: z.string().check(z.regex(/^[0-9]{6}$/)) }),
};

type Entered = Awaited<ReturnType<Api['verifyCode']>>;

/**
 * A code opens once. Where what it opened could not be written down, the same code asked again is answered the
 * same, without the server.
 */
export function enterOnce(verify: Api['verifyCode']): Api['verifyCode'] {
	let last: { readonly flow: string; readonly code: string; readonly entered: Entered } | undefined;
	return async (asked) => {
		const { flow, code } = asked;
		if (last?.flow === flow && last.code === code) return last.entered;
		const entered = await verify(asked);
		if (entered.ok) last = { flow, code, entered };
		return entered;
	};
}

export async function sendCode(
	api: Pick<Api, 'requestCode'>,
	{ email, purpose }: z.infer<typeof CODE_ARGS.requestCode>,
	language: Settings['language'],
	at: number,
): Promise<Result<Flow, CommandFailure>> {
	if (!EmailAddress.safeParse(email).success) return err('invalid_request');
	const sent = await api.requestCode({ email, purpose, language });
	return sent.ok ? ok({ ...sent.value, email, purpose, at }) : err(sent.error.code);
}
