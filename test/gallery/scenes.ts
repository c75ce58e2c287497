// What the gallery shows of the panel: name, and how the moment is made.
import type { Form, PanelCall } from '#shared/ui/host.ts';
import type { Language } from '#shared/domain/member.ts';
import type { Link, Place } from '#shared/ui/link.ts';
import { ok } from '#shared/result.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { MemoryHost } from '#test/support/memory-host.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import {
	ago,
	aPair,
	aRunningSession,
	dayFromNow,
	type Pair,
	type Running,
	someGoals,
	somePromises,
} from '#test/support/panel-scenes.ts';

interface Scene {
	readonly link: Link;
	readonly host: MemoryHost;
}
type MakeScene = (language: Language) => Promise<Scene>;

const CALL: PanelCall = { phase: 'in_call', provider: 'meet', callKey: 'meet:abc-defg-hij' };

/** The panel comes up where a person left it. */
function shown({ link }: Pair, place: Place = {}, form: Form = 'panel', call = CALL): Scene {
	link.answers.recallPlace = () => ok({ at: Date.now(), ...place });
	link.answers.rememberPlace = () => ok(null);
	return { link, host: new MemoryHost({ call, form }) };
}

function live(
	at: number,
	tab: string,
	{
		inItem = 2,
		before = 6,
		role = 'mentor' as const,
		more = (_: Running) => {},
		form = 'panel' as Form,
		place = {} as Place,
	} = {},
): MakeScene {
	return async (language) => {
		const pair = aPair({ language, role });
		somePromises(pair);
		someGoals(pair);
		const running = await aRunningSession(pair, { at, inItem, before });
		more(running);
		return shown(running, { joinedId: running.sessionId, tab, ...place }, form);
	};
}

function promise(running: Running, text: string, mine: boolean, due?: string) {
	const assigneeId = mine ? running.me : running.other;
	const set = { sessionId: running.sessionId, assigneeId, ...(due && { dueOn: due }) };
	running.link.did(running.mentorshipId, 'addActionItem', { id: newId(), set, text: { text } });
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

export const scenes: Readonly<Record<string, MakeScene>> = {
	chip: async (language) => shown(aPair({ language }), {}, 'chip'),
	'chip-live': live(3, 'now', { form: 'chip' }),
	strip: live(3, 'now', { form: 'strip', inItem: 8, before: 12 }),
	welcome: async (language) => {
		const link = new MemoryLink({ language });
		link.answers.recallPlace = () => ok(null);
		return { link, host: new MemoryHost({ call: CALL, form: 'panel' }) };
	},
	start: async (language) => {
		const pair = aPair({ language, joined: false });
		somePromises(pair);
		return shown(pair);
	},
	proposal: async (language) => {
		const held = await aRunningSession(aPair({ language }), { number: 1, inItem: 45 });
		const { link, mentorshipId } = held;
		link.did(mentorshipId, 'endSession', { id: held.sessionId });
		somePromises(held);
		someGoals(held);
		const sessionId = await sessionIdOf(mentorshipId, 2);
		const text = { win: 'The first page is sent', knot: 'The second chapter will not begin' };
		link.otherDid(mentorshipId, 'editPreparation', { sessionId, set: { mood: 'full' }, text });
		return shown(held);
	},
	join: async (language) => shown(await aRunningSession(aPair({ language, role: 'mentee' }))),
	now: live(3, 'now', { inItem: 6, before: 14 }),
	'now-over': live(3, 'now', { inItem: 26, before: 14 }),
	'now-missing': live(3, 'now', { inItem: 29, before: 14 }),
	agreement: async (language) => {
		const running = await aRunningSession(aPair({ language }), { template: 'agreement', at: 2 });
		return shown(running, { joinedId: running.sessionId });
	},
	'now-promises': live(1, 'now', { inItem: 2, before: 4 }),
	'now-goals': live(2, 'now', {
		inItem: 2,
		before: 10,
		more: (running) => checkedIn(running, false),
	}),
	paused: live(3, 'now', {
		more: ({ link, mentorshipId, sessionId }) =>
			link.did(mentorshipId, 'pauseSession', { id: sessionId }, ago(1)),
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
	goals: live(2, 'goals', { more: (running) => checkedIn(running, true) }),
	'goal-canvas': async (language) => {
		const pair = aPair({ language });
		const [goalId] = someGoals(pair);
		const running = await aRunningSession(pair, { at: 2, before: 6 });
		const drafts = JSON.stringify({ [`canvas:${goalId}`]: { was: {}, now: {} } });
		return shown(running, { joinedId: running.sessionId, tab: 'goals', drafts });
	},
	'wrap-up': live(5, 'now', {
		inItem: 1,
		before: 39,
		more: (running) => {
			promise(running, 'Draft the cover letter', false, dayFromNow(6));
			promise(running, 'Introduce Kim to the design team', true);
		},
	}),
	after: live(5, 'now', {
		inItem: 4,
		before: 40,
		more: (running) => {
			promise(running, 'Draft the cover letter', false, dayFromNow(6));
			running.link.did(running.mentorshipId, 'endSession', { id: running.sessionId });
		},
	}),
	shield: live(3, 'now', { place: { shield: true } }),
	gone: async (language) => {
		const scene = await live(3, 'now')(language);
		setTimeout(() => (scene.link as MemoryLink).setAlive(false), 50);
		return scene;
	},
};
