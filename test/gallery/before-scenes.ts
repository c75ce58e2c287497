// The panel before a session.
import { sessionIdOf } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { aLongHistory } from '#test/support/long-history.ts';
import { MemoryHost } from '#test/support/memory-host.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { aPair, aRunningSession, someGoals, somePromises } from '#test/support/panel-scenes.ts';
import { CALL, drafts, type MakeScene, panel } from './scene.ts';

/** Something is proposed, and the other person has prepared. */
async function proposed(language: 'en' | 'de') {
	const held = await aRunningSession(aPair({ language }), { number: 1, inItem: 45 });
	const { link, mentorshipId } = held;
	link.did(mentorshipId, 'endSession', { id: held.sessionId });
	somePromises(held);
	someGoals(held);
	const sessionId = await sessionIdOf(mentorshipId, 2);
	const win = 'The first page is sent';
	const text = { mood: 'full', win, knot: 'The second chapter will not begin' } as const;
	link.otherDid(mentorshipId, 'editPreparation', { sessionId, text });
	return { ...held, sessionId };
}

export const beforeScenes: Readonly<Record<string, MakeScene>> = {
	chip: async (language) => panel(aPair({ language }), {}, { form: 'chip' }),
	welcome: async (language) => {
		const link = new MemoryLink({ language });
		link.answers.recallPlace = () => ok(null);
		return { page: 'panel', link, host: new MemoryHost({ call: CALL, form: 'panel' }) };
	},
	start: async (language) => {
		const pair = aPair({ language, joined: false });
		somePromises(pair);
		return panel(pair);
	},
	proposal: async (language) => panel(await proposed(language)),
	'proposal-open': async (language) =>
		panel(await proposed(language), {}, { steps: ['details summary'] }),
	preparation: async (language) => {
		const pair = await aLongHistory(aPair({ language, role: 'mentee' }), 60 * 24 * 12);
		const sessionId = await sessionIdOf(pair.mentorshipId, 5);
		const text = { mood: 'full', win: 'The outline is with Prof. Lang' } as const;
		const { link, mentorshipId } = pair;
		link.did(mentorshipId, 'editPreparation', { sessionId, text });
		return panel(pair, drafts({ [`prepare:${sessionId}`]: {} }));
	},
	join: async (language) => panel(await aRunningSession(aPair({ language, role: 'mentee' }))),
};
