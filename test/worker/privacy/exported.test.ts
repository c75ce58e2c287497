// That a file was made is written down: asked of a page's link, over the wire, read again in the record.
import { expect, test } from 'vitest';
import { answerPrivacy } from '#shared/link/privacy-answers.ts';
import { newId } from '#shared/ids.ts';
import { AuditResponse } from '#shared/protocol-privacy.ts';
import { createApi } from '#shared/sync/api.ts';
import { realWorld } from '#shared/sync/world.ts';
import { aPair, type Person, request } from '../world.ts';

const ORIGIN = 'http://api.test';

/** What a page of that person asks its background. */
function linkOf({ token }: Person) {
	const world = {
		...realWorld,
		fetch: (url: string, { headers, method, body }: RequestInit) =>
			request(url.slice(ORIGIN.length), {
				headers: headers ?? {},
				method: method ?? 'GET',
				...(body != null && { body }),
			}),
	};
	const api = createApi(ORIGIN, world, async () => token);
	return (args: unknown) => answerPrivacy(api, true, args);
}

async function exportsOf(person: Person) {
	const answer = await linkOf(person)({ about: 'audit', page: 0 });
	if (!answer.ok) throw new Error(answer.error);
	const { entries } = AuditResponse.parse(answer.value);
	return entries.filter(({ action }) => action === 'exported');
}

test('a file of one mentorship stands with it, for both to read; one of everything with the account', async () => {
	const { mentor, mentee, m } = await aPair();

	const one = await linkOf(mentee)({ about: 'exported', mentorshipId: m });
	expect(one).toEqual({ ok: true, value: { noted: true } });
	expect(await exportsOf(mentee)).toMatchObject([{ m, memberId: mentee.memberId }]);
	expect(await exportsOf(mentor)).toMatchObject([{ m, memberId: mentee.memberId }]);

	expect(await linkOf(mentor)({ about: 'exported' })).toMatchObject({ ok: true });
	const places = (await exportsOf(mentor)).map((entry) => entry.m ?? 'account');
	expect(new Set(places)).toEqual(new Set(['account', m]));
	expect(await exportsOf(mentee)).toHaveLength(1);
});

test('nothing is written down with a mentorship that is somebody else’s', async () => {
	const [{ mentor, m }, { mentor: stranger }] = [await aPair(), await aPair()];

	for (const mentorshipId of [m, newId()])
		expect(await linkOf(stranger)({ about: 'exported', mentorshipId })).toEqual({
			ok: false,
			error: 'not_found',
		});

	expect(await exportsOf(mentor)).toEqual([]);
	expect(await linkOf(mentor)({ about: 'exported', mentorshipId: 'all' })).toEqual({
		ok: false,
		error: 'invalid_request',
	});
});
