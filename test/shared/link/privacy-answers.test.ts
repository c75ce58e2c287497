// What a page asks about a person's data goes to the server as the server wants it, and comes back as it came.
import { answerPrivacy } from '#shared/link/privacy-answers.ts';
import { newId } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import type { Api } from '#shared/sync/api.ts';
import { expect, test } from 'vitest';

const m = newId();

function anApi(answer: Awaited<ReturnType<Api['privacy']>> = ok('as it came')) {
	const asked: unknown[] = [];
	const privacy: Api['privacy'] = async (...request) => {
		asked.push(request);
		return answer;
	};
	return { api: { privacy }, asked };
}

test.each([
	[{ about: 'facts' }, ['GET', '']],
	[{ about: 'audit', page: 2 }, ['GET', '/audit?page=2']],
	[{ about: 'exported' }, ['POST', '/exported', {}]],
	[{ about: 'exported', mentorshipId: m }, ['POST', '/exported', { m }]],
	[{ about: 'askErasure' }, ['POST', '/erasure', { scope: 'account' }]],
	[{ about: 'askErasure', mentorshipId: m }, ['POST', '/erasure', { scope: 'mentorship', m }]],
	[{ about: 'undoErasure' }, ['DELETE', '/erasure']],
	[{ about: 'withdrawConsent' }, ['DELETE', '/consent']],
	[{ about: 'undoErasure', mentorshipId: m }, ['DELETE', `/erasure?m=${m}`]],
])('%j', async (ask, request) => {
	const { api, asked } = anApi();

	expect(await answerPrivacy(api, true, ask)).toEqual(ok('as it came'));
	expect(asked).toEqual([request]);
});

test.each([
	null,
	{ about: 'all' },
	{ about: 'facts', mentorshipId: m },
	{ about: 'exported', mentorshipId: 'all' },
	{ about: 'exported', mentorshipId: `${m}&m=` },
	{ about: 'audit', page: '1&m=' },
])('nothing else is asked: %j', async (ask) => {
	const { api, asked } = anApi();

	expect(await answerPrivacy(api, true, ask)).toEqual(err('invalid_request'));
	expect(asked).toEqual([]);
});

test('a device the server does not know asks nothing; why it was not answered is passed on', async () => {
	const { api, asked } = anApi(err({ code: 'too_many', retryAfterMs: 1000 }));

	expect(await answerPrivacy(api, false, { about: 'exported' })).toEqual(err('not_signed_in'));
	expect(asked).toEqual([]);
	expect(await answerPrivacy(api, true, { about: 'exported' })).toEqual(err('too_many'));
});
