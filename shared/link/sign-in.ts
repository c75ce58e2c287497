// The first share makes an account without a word: the device signs in as nobody in particular.
import { ok, type Result } from '#shared/result.ts';
import type { Api, Failure } from '#shared/sync/api.ts';
import type { Slot } from './disk.ts';

/** Signs in once, however many ask at the same time. */
export function createSignIn(
	api: () => Api,
	token: Slot<string>,
): () => Promise<Result<null, Failure>> {
	let running: Promise<Result<null, Failure>> | undefined;

	async function signIn(): Promise<Result<null, Failure>> {
		if ((await token.read()) !== undefined) return ok(null);
		const answer = await api().signIn();
		if (!answer.ok) return answer;
		await token.write(answer.value.token);
		return ok(null);
	}

	return () => {
		running ??= signIn().finally(() => (running = undefined));
		return running;
	};
}
