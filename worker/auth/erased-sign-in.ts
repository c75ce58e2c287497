// To a device of an account that was erased, its sign-in has not just ended: nothing comes back by signing in.
import { findErased } from '../db/erasures.ts';
import type { Env } from '../env.ts';
import { peppered } from './pepper.ts';
import { signToken } from './token.ts';

/** A sign-in's name on the list of what was erased, by the half of its token that the database has. */
export const erasedSignIn = (env: Pick<Env, 'AUTH_SECRET'>, token: string) =>
	peppered(env, 'erased', `sign-in ${token}`);

/** The same for a device without a sign-in, by what its key is known by. */
export const erasedDeviceKey = (env: Pick<Env, 'AUTH_SECRET'>, keyId: string) =>
	peppered(env, 'erased', `device-key ${keyId}`);

/** Whether that was a device of an account that is erased. */
export const isErasedDevice = async (env: Env, keyId: string): Promise<boolean> =>
	(await findErased(env.DB, [await erasedDeviceKey(env, keyId)])).size > 0;

/** Whether that was the sign-in of an account that is erased. Only a token that we have signed costs a question. */
export async function isErased(env: Env, headers: Headers): Promise<boolean> {
	const [, given] = /^bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
	const [token = ''] = given?.split('.') ?? [];
	if (given === undefined || (await signToken(env, token)) !== encodeURIComponent(bare(given)))
		return false;
	return (await findErased(env.DB, [await erasedSignIn(env, token)])).size > 0;
}

/** Sent as it was given out, or decoded. */
function bare(token: string): string {
	try {
		return decodeURIComponent(token);
	} catch {
		return '';
	}
}
