// What the server is asked about this person's data. Its answers are passed on as they came: the one page that
// shows them reads them by their schemas, which need not lie in every background.
import { err, type Result } from '#shared/result.ts';
import type { Api } from '#shared/sync/api.ts';
import type { CommandFailure } from '#shared/ui/link.ts';
import { privacyRequest } from './privacy-request.ts';

/** A device that never shared anything is not signed in for this, either. */
export async function answerPrivacy(
	api: Pick<Api, 'privacy'>,
	isKnown: boolean,
	args: unknown,
): Promise<Result<unknown, CommandFailure>> {
	const request = privacyRequest(args);
	if (!request) return err('invalid_request');
	if (!isKnown) return err('not_signed_in');
	const answer = await api.privacy(...request);
	return answer.ok ? answer : err(answer.error.code);
}
