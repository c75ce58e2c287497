// The page for people without the extension: joining, at home, in a session, as a phone shows them.
import type { Language } from '#shared/domain/member.ts';
import { newId } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import type { CommandFailure } from '#shared/ui/link.ts';
import { hrefOf } from '#shared/ui/review/address.ts';
import { aDate, aLongHistory, type History } from '#test/support/long-history.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { INVITATION, MemoryWebHost } from '#test/support/memory-web-host.ts';
import { aPair, aRunningSession, dayFromNow, someGoals } from '#test/support/panel-scenes.ts';
import type { MakeScene, Scene } from './scene.ts';

type Web = Extract<Scene, { page: 'web' }>;
type Host = ConstructorParameters<typeof MemoryWebHost>[0];

function web(link: MemoryLink, at: readonly string[], host: Host = {}, steps: Web['steps'] = []) {
	link.answers.recallPlace ??= () => ok(null);
	link.answers.rememberPlace ??= () => ok(null);
	return { page: 'web', link, at: hrefOf(...at), host: new MemoryWebHost(host), steps } as Web;
}

/** A browser whose person is reminded. */
const NOTICES = { mayNotify: async () => true, allowNotify: async () => true };

const PRESS = 'button[type=submit]';

/** At the invitation, and what comes of the tap. */
const joining =
	(failure?: CommandFailure, link = (language: Language) => new MemoryLink({ language })) =>
	async (language: Language) => {
		const device = link(language);
		if (failure) device.answers.accept = () => err(failure);
		const host = { isJoin: true, invitation: INVITATION };
		return web(device, [], host, failure ? [PRESS] : []);
	};

const mentee = (language: Language) => aPair({ role: 'mentee', language });

const running =
	(tab: string, at = 3): MakeScene =>
	async (language) => {
		const pair = mentee(language);
		someGoals(pair);
		const { link, mentorshipId } = await aRunningSession(pair, { at, inItem: 6, before: 14 });
		link.answers.recallPlace = () => ok({ at: Date.now(), tab });
		link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
		return web(link, ['live', mentorshipId]);
	};

const after =
	(make: (history: History) => Web | Promise<Web>): MakeScene =>
	async (language) =>
		make(await aLongHistory(mentee(language)));

function somethingDue({ link, mentorshipId, me }: History) {
	const set = { assigneeId: me, dueOn: dayFromNow(-1) };
	const text = { text: 'Ask Jo for the slides', ifThen: 'If I open my mail, then I write to Jo' };
	link.did(mentorshipId, 'addActionItem', { id: newId(), set, text });
}

export const webScenes: Readonly<Record<string, MakeScene>> = {
	'web-join': joining(),
	'web-join-wait': async (language) => {
		const scene = await joining()(language);
		scene.link.answers.accept = () => new Promise(() => {});
		return { ...scene, steps: [PRESS] };
	},
	'web-join-offline': joining('unreachable'),
	'web-join-again': joining(undefined, (language) => mentee(language).link),
	'web-join-dead': joining('gone'),
	'web-join-own': joining('already_in', (language) => mentee(language).link),
	'web-join-none': async (language) => web(new MemoryLink({ language }), [], { isJoin: true }),
	'web-home-first': async (language) => web(new MemoryLink({ language }), [], { isHandheld: true }),
	'web-home': after(async (history) => {
		somethingDue(history);
		await aDate(history, 5, 20);
		await history.link.ask('changeSettings', { notify: 'count' });
		return web(history.link, [], { notices: NOTICES });
	}),
	'web-home-guest': async (language) => {
		const { link, mentorshipId } = mentee(language);
		link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
		link.setDevice({ account: { state: 'silent', named: false, wipes: 0 } });
		return web(link, [], { isHandheld: true });
	},
	'web-home-erasure': async (language) => {
		const { link } = mentee(language);
		const erasureDueAt = `${dayFromNow(7)}T10:00:00.000Z`;
		link.setDevice({ account: { state: 'signed_in', named: true, wipes: 0, erasureDueAt } });
		return web(link, []);
	},
	'web-home-offers': after((history) =>
		web(history.link, [], {
			canHaveExtension: true,
			extensionUrl: 'https://store.example/leitfaden',
			install: () => Promise.resolve(),
		}),
	),
	'web-home-running': async (language) => {
		const { link } = await aRunningSession(mentee(language), { at: 2 });
		return web(link, [], { isHandheld: true });
	},
	'web-new': async (language) => web(mentee(language).link, ['new']),
	'web-accept': async (language) => web(mentee(language).link, ['accept']),
	'web-invite': async (language) => {
		const { link, mentorshipId } = aPair({ language, joined: false });
		link.answers.invite = () =>
			ok({
				...{ id: 'i1', replaced: 0, back: false },
				url: INVITATION,
				expiresAt: `${dayFromNow(3)}T09:00:00Z`,
			});
		return web(link, ['invite', mentorshipId], {}, ['main .primary']);
	},
	'web-start': after((history) => web(history.link, ['live', history.mentorshipId])),
	'web-now': running('now'),
	'web-agenda': running('agenda'),
	'web-notes': running('notes'),
	'web-action-items': running('actionItems'),
	'web-goals': running('goals', 2),
	'web-review-running': async (language) => {
		const history = await aLongHistory(mentee(language));
		const { link, mentorshipId } = await aRunningSession(history, { number: 9, at: 2 });
		return web(link, [mentorshipId]);
	},
	'web-mentorship': after((history) => web(history.link, [history.mentorshipId])),
	'web-session': after((history) =>
		web(history.link, [history.mentorshipId, history.sessionIds.at(-1) ?? '']),
	),
	'web-settings': after((history) => web(history.link, [history.mentorshipId, 'settings'])),
	'web-report': after((history) => web(history.link, [history.mentorshipId, 'report'])),
	'web-prepare': after(async (history) => {
		await aDate(history, 5);
		return web(history.link, [history.mentorshipId, 'prepare']);
	}),
	'web-templates': after((history) => web(history.link, ['templates'])),
	'web-receipt': async (language) => web(mentee(language).link, ['receipt']),
};
