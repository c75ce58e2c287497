// The links this person has made, as the server remembers them; and what its refusals mean to a person.
import { err, ok, type Result } from '#shared/result.ts';
import type { Api, Failure } from '#shared/sync/api.ts';
import type { CommandFailure } from '#shared/ui/link.ts';

interface InviteDeps {
	readonly api: Pick<Api, 'invites' | 'revokeInvite'>;
	isShared(mentorshipId: string): Promise<boolean>;
}

/** What is on this device alone has no links, and is no reason to ask anybody. */
export async function listInvites(
	{ api, isShared }: InviteDeps,
	m: string,
): Promise<Result<unknown, CommandFailure>> {
	if (!(await isShared(m))) return ok([]);
	const listed = await api.invites(m);
	return listed.ok ? ok(listed.value.invites) : err(listed.error.code);
}

export async function revokeInvite(
	{ api }: InviteDeps,
	id: string,
): Promise<Result<unknown, CommandFailure>> {
	const revoked = await api.revokeInvite(id);
	return revoked.ok ? ok(revoked.value) : err(revoked.error.code);
}

/** Why no link was made: well-formed as it is, it is refused where there is nobody to invite. */
export const whyNotInvited = ({ code }: Failure): CommandFailure =>
	code === 'invalid_request' ? 'no_seat' : code;

/** Why a link opened nothing. The server tells more of it to the person who made it, and only to them. */
export function whyNotAccepted({ code, state }: Failure): CommandFailure {
	if (code !== 'own_invite' || state === 'open') return code === 'own_invite' ? 'already_in' : code;
	return state === undefined ? code : `own_${state}`;
}
