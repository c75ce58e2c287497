// The panel while a session runs.
import { SHARED } from '#shared/domain/entity.ts';
import type { Form } from '#shared/ui/host.ts';
import type { Place } from '#shared/ui/link.ts';
import { newId } from '#shared/ids.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { aLongHistory, bothAreFree } from '#test/support/long-history.ts';
import {
	ago,
	aPair,
	aRunningSession,
	dayFromNow,
	type Running,
	someGoals,
	somePromises,
} from '#test/support/panel-scenes.ts';
import { drafts, type MakeScene, panel } from './scene.ts';

interface Live {
	readonly inItem?: number;
	readonly before?: number;
	readonly role?: 'mentor' | 'mentee';
	readonly more?: (running: Running) => void;
	readonly form?: Form;
	readonly place?: Place | ((running: Running) => Place);
	readonly steps?: readonly string[];
}

function live(at: number, tab: string, scene: Live = {}): MakeScene {
	const { inItem = 2, before = 6, role = 'mentor', more, form = 'panel', steps = [] } = scene;
	return async (language) => {
		const pair = aPair({ language, role });
		somePromises(pair);
		someGoals(pair);
		const running = await aRunningSession(pair, { at, inItem, before });
		more?.(running);
		const { place = {} } = scene;
		const left = typeof place === 'function' ? place(running) : place;
		return panel(running, { joinedId: running.sessionId, tab, ...left }, { form, steps });
	};
}

export function promise(running: Running, text: string, mine: boolean, due?: string): string {
	const id = newId();
	const assigneeId = mine ? running.me : running.other;
	const set = { sessionId: running.sessionId, assigneeId, ...(due && { dueOn: due }) };
	running.link.did(running.mentorshipId, 'addActionItem', { id, set, text: { text } });
	return id;
}

function checkedIn(running: Running, both: boolean) {
	const [goalId] = running.link
		.records(running.mentorshipId)
		.filter(({ kind }) => kind === 'goal')
		.map(({ id }) => id);
	if (!goalId) return;
	const args = { goalId, sessionId: running.sessionId, level: 0, text: {} };
	running.link.did(running.mentorshipId, 'setCheckIn', args);
	if (both) running.link.otherDid(running.mentorshipId, 'setCheckIn', { ...args, level: 1 });
}

/** The other person is there all the while, and says these things without words. */
const here =
	(...events: readonly LiveEvent[]) =>
	({ link, mentorshipId }: Running) => {
		link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
		setInterval(() => {
			for (const event of [{ t: 'presence', at: 'panel' } as const, ...events])
				link.otherShows(mentorshipId, SHARED, event);
		}, 100);
	};

/** Every state an action item can be in between two people. */
function ledger(running: Running) {
	const { link, mentorshipId } = running;
	link.did(mentorshipId, 'editMentorship', { id: mentorshipId, set: { confirmDone: true } });
	const hard = promise(running, 'Call the chair about the seminar', false);
	for (let i = 0; i < 3; i++) link.did(mentorshipId, 'carryActionItem', { id: hard });
	const done = promise(running, 'Draft the cover letter', false, dayFromNow(6));
	link.otherDid(mentorshipId, 'completeActionItem', { id: done });
	const talked = promise(running, 'Introduce Kim to the design team', true, dayFromNow(1));
	for (const [name, text] of [
		['did', 'Written to Jo, no answer yet.'],
		['otherDid', 'Next week is early enough!'],
	] as const)
		link[name](mentorshipId, 'addComment', { id: newId(), actionItemId: talked, text: { text } });
}

const card = {
	open: 'yes',
	kind: 'strength',
	goalId: '',
	'strength.situation': 'When the talk came up',
	'strength.behaviour': 'you asked what I was afraid of',
	'strength.effect': '',
	'strength.nextTime': '',
	'stretch.situation': '',
	'stretch.behaviour': '',
	'stretch.effect': '',
	'stretch.nextTime': '',
};

const planB = (running: Running) => {
	const { link, mentorshipId, sessionId } = running;
	const text = { planB: 'phone: +43 664 000 11 22, else the next day at the same time' };
	link.did(mentorshipId, 'editMentorship', { id: mentorshipId, text });
	const args = { id: sessionId, because: 'connection' as const, pausedMs: 0 };
	link.did(mentorshipId, 'pauseSession', args, ago(1));
};

export const talkScenes: Readonly<Record<string, MakeScene>> = {
	'chip-live': live(3, 'now', { form: 'chip' }),
	'chip-signal': live(3, 'now', { form: 'chip', more: here({ t: 'signal', signal: 'slower' }) }),
	strip: live(3, 'now', { form: 'strip', inItem: 8, before: 12 }),
	'strip-signal': live(3, 'now', {
		form: 'strip',
		more: here({ t: 'signal', signal: 'question' }),
	}),
	arrive: live(0, 'now', { before: 0, more: here() }),
	now: live(3, 'now', { inItem: 6, before: 14, more: here() }),
	'now-alone': live(3, 'now', { inItem: 6, before: 14 }),
	thinking: live(3, 'now', { more: here(), steps: ['[aria-keyshortcuts=t]'] }),
	limits: live(3, 'now', { steps: ['section [role=menuitemcheckbox]:nth-of-type(1)'] }),
	rescue: live(3, 'now', { steps: ['section [role=menuitemcheckbox]:nth-of-type(3)'] }),
	signal: live(3, 'now', { more: here({ t: 'signal', signal: 'moment' }) }),
	need: live(3, 'now', { role: 'mentee', more: here({ t: 'need', need: 'listen' }) }),
	'now-over': live(3, 'now', { inItem: 24, before: 11 }),
	'now-missing': live(3, 'now', { inItem: 29, before: 14, more: here() }),
	agreement: async (language) => {
		const running = await aRunningSession(aPair({ language }), { template: 'agreement', at: 2 });
		return panel(running, { joinedId: running.sessionId });
	},
	'plan-b': async (language) => {
		const running = await aRunningSession(aPair({ language }), {
			template: 'first-meeting',
			at: 3,
		});
		return panel(running, { joinedId: running.sessionId });
	},
	'now-promises': live(1, 'now', { inItem: 2, before: 4, more: here() }),
	'now-goals': live(2, 'now', {
		inItem: 2,
		before: 10,
		more: (running) => {
			here()(running);
			checkedIn(running, false);
		},
	}),
	feedback: live(4, 'now', { inItem: 1, before: 30, more: here() }),
	'feedback-form': live(4, 'now', {
		inItem: 1,
		before: 30,
		place: ({ sessionId }) => drafts({ [`feedback:${sessionId}`]: card }),
	}),
	'feedback-shared': live(4, 'now', {
		inItem: 1,
		before: 30,
		more: ({ link, mentorshipId, sessionId }) => {
			const text = {
				situation: 'When the talk came up',
				behaviour: 'you asked what I was afraid of',
				effect: 'I could say it out loud for the first time',
			};
			const set = { sessionId, kind: 'strength' as const };
			link.otherDid(mentorshipId, 'addFeedback', { id: newId(), set, text });
			const stretch = {
				behaviour: 'You answered before I had finished',
				nextTime: 'Count to three',
			};
			const more = { sessionId, kind: 'stretch' as const };
			link.did(mentorshipId, 'addFeedback', { id: newId(), set: more, text: stretch });
		},
	}),
	paused: live(3, 'now', {
		more: ({ link, mentorshipId, sessionId }) =>
			link.did(mentorshipId, 'pauseSession', { id: sessionId }, ago(1)),
	}),
	interrupted: live(3, 'now', { more: planB }),
	back: live(3, 'now', {
		more: (running) => {
			planB(running);
			here()(running);
		},
	}),
	agenda: live(3, 'agenda', {
		inItem: 12,
		before: 16,
		more: ({ link, mentorshipId, itemIds }) =>
			link.did(mentorshipId, 'parkAgendaItem', { id: itemIds[4] ?? '' }),
	}),
	notes: live(3, 'notes'),
	'action-items': live(3, 'actionItems', {
		place: { draft: 'send CV draft by Friday @mentee' },
		more: (running) => promise(running, 'Draft the cover letter', false, dayFromNow(6)),
	}),
	ledger: live(3, 'actionItems', { more: ledger }),
	goals: live(2, 'goals', { more: (running) => checkedIn(running, true) }),
	'goals-over-time': async (language) => {
		const pair = await aLongHistory(aPair({ language }));
		const running = await aRunningSession(pair, { number: 5, at: 2, before: 6 });
		return panel(running, { joinedId: running.sessionId, tab: 'goals' });
	},
	'goal-canvas': async (language) => {
		const pair = aPair({ language });
		const [goalId] = someGoals(pair);
		const running = await aRunningSession(pair, { at: 2, before: 6 });
		const place = { joinedId: running.sessionId, tab: 'goals' };
		return panel(running, { ...place, ...drafts({ [`canvas:${goalId}`]: {} }) });
	},
	'wrap-up': live(5, 'now', {
		inItem: 1,
		before: 39,
		more: (running) => {
			here()(running);
			promise(running, 'Draft the cover letter', false, dayFromNow(6));
			promise(running, 'Introduce Kim to the design team', true);
		},
	}),
	'both-free': live(5, 'now', { inItem: 1, before: 39, more: bothAreFree }),
	'week-to-paint': live(5, 'now', {
		inItem: 1,
		before: 39,
		more: bothAreFree,
		steps: ['.next-date details summary'],
	}),
	shield: live(3, 'now', { place: { shield: true } }),
	gone: async (language) => {
		const scene = await live(3, 'now')(language);
		setTimeout(() => scene.link.setAlive(false), 50);
		return scene;
	},
};
