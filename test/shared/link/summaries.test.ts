import { summaryOf } from '#shared/link/summaries.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { expect, test } from 'vitest';

test('a session that runs is named with when it began', async () => {
	const pair = aPair();
	const { link, mentorshipId, sessionId } = await aRunningSession(pair, { at: 2 });
	const records = link.records(mentorshipId);
	let me: NonNullable<Parameters<typeof summaryOf>[1]['me']> | undefined;
	link.onDevice(({ mentorships }) => (me = mentorships[0]?.me));
	const from = {
		me,
		get: (key: string) => records.find(({ space, id }) => `${space}/${id}` === key),
		all: () => records,
	};
	const begun = records.find(({ id }) => id === sessionId)?.meta['startedAt'];

	const summary = summaryOf(mentorshipId, from as never, new Date().toISOString());

	expect(begun).toEqual(expect.any(String));
	expect(summary).toMatchObject({ liveSessionId: sessionId, liveSince: begun });
});
