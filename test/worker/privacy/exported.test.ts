// That a file was made is written down: asked of a page's link, over the wire, read again in the record.
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { privacyRequest } from '#shared/link/privacy-request.ts';
import { AuditResponse } from '#shared/protocol-privacy.ts';
import { aPair, type Person, request } from '../world.ts';

/** What a page of that person asks its background, and what the server says to that. */
const linkOf =
	({ token }: Person) =>
	async (args: unknown) => {
		const [method, path, body] = privacyRequest(args) ?? [];
		if (method === undefined) throw new Error('nothing that may be asked');
		const response = await request(`/v1/privacy${path}`, {
			method,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		return { status: response.status, body: await response.json() };
	};

async function exportsOf(person: Person) {
	const answer = await linkOf(person)({ about: 'audit', page: 0 });
	const { entries } = AuditResponse.parse(answer.body);
	return entries.filter(({ action }) => action === 'exported');
}

test('a file of one mentorship stands with it, for both to read; one of everything with the account', async () => {
	const { mentor, mentee, m } = await aPair();

	const one = await linkOf(mentee)({ about: 'exported', mentorshipId: m });
	expect(one).toEqual({ status: 200, body: { noted: true } });
	expect(await exportsOf(mentee)).toMatchObject([{ m, memberId: mentee.memberId }]);
	expect(await exportsOf(mentor)).toMatchObject([{ m, memberId: mentee.memberId }]);

	expect(await linkOf(mentor)({ about: 'exported' })).toMatchObject({ status: 200 });
	const places = (await exportsOf(mentor)).map((entry) => entry.m ?? 'account');
	expect(new Set(places)).toEqual(new Set(['account', m]));
	expect(await exportsOf(mentee)).toHaveLength(1);
});

test('nothing is written down with a mentorship that is somebody else’s', async () => {
	const [{ mentor, m }, { mentor: stranger }] = [await aPair(), await aPair()];

	for (const mentorshipId of [m, newId()])
		expect(await linkOf(stranger)({ about: 'exported', mentorshipId })).toMatchObject({
			status: 404,
		});

	expect(await exportsOf(mentor)).toEqual([]);
});
