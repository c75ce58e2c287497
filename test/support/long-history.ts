// Four sessions of two people, something of everything that stays of them: for pictures of the review and
// of whatever is worked out of a history.
import { findTemplate } from '#shared/content/templates/index.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { ago, dayFromNow, type Pair, someGoals } from './panel-scenes.ts';
import { noteUpdate } from './two-sessions.ts';

const DAY = 24 * 60;
/** Level of the person whose device it is, then of the other one. */
const LEVELS = [
	[-2, -2],
	[-1, -2],
	[0, -1],
	[0, 0],
] as const;

export interface History extends Pair {
	readonly sessionIds: readonly string[];
	readonly goalIds: readonly string[];
}

/** The last of them ended so many minutes ago; the others every fortnight before it. */
export async function aLongHistory(pair: Pair, lastEnded = 3 * DAY): Promise<History> {
	const { link, mentorshipId } = pair;
	const goalIds = someGoals(pair);
	const sessionIds: string[] = [];
	for (const [i, levels] of LEVELS.entries()) {
		const end = lastEnded + (LEVELS.length - 1 - i) * 14 * DAY;
		const sessionId = await held(pair, { number: i + 1, end, levels, goalId: goalIds[0] ?? '' });
		sessionIds.push(sessionId);
		if (i < LEVELS.length - 1) pulses(pair, sessionId, end - 1);
	}
	milestones(pair, goalIds[0] ?? '');
	link.did(mentorshipId, 'editMentorship', {
		id: mentorshipId,
		text: { planB: 'phone: +43 664 000 11 22, else the next day at the same time' },
	});
	return { ...pair, sessionIds, goalIds };
}

interface Held {
	readonly number: number;
	/** In minutes before now. */
	readonly end: number;
	readonly levels: readonly [number, number];
	readonly goalId: string;
}

async function held(pair: Pair, { number, end, levels, goalId }: Held): Promise<string> {
	const { link, mentorshipId, me, other } = pair;
	const template = findTemplate('regular');
	if (!template) throw new Error('the regular template is gone');
	const sessionId = await sessionIdOf(mentorshipId, number);
	const items = newAgenda(template, 45, newId);
	const at = (minute: number) => ago(end + 46 - minute);
	const args = { id: sessionId, number, minutes: 45, templateId: 'regular', items };
	link.did(mentorshipId, 'startSession', args, at(0));
	const starts = [5, 9, 14, 35, 40];
	items.slice(1).forEach(({ id }, i) => {
		link.did(mentorshipId, 'enterAgendaItem', { sessionId, id }, at(starts[i] ?? 41));
	});
	const [mine, theirs] = levels;
	link.did(mentorshipId, 'setCheckIn', { goalId, sessionId, level: mine, text: {} }, at(12));
	const text = { evidence: 'Two of the pieces are half written.' };
	link.otherDid(mentorshipId, 'setCheckIn', { goalId, sessionId, level: theirs, text }, at(13));
	const topic = items[3]?.id ?? '';
	const title = 'The talk at the student conference';
	link.otherDid(mentorshipId, 'editAgendaItem', { id: topic, text: { title } }, at(20));
	const where = { sessionId, agendaItemId: topic };
	link.did(mentorshipId, 'updateNote', {
		...{ ...where, lane: 'ours' },
		update: noteUpdate(
			'Start with the failure, not with the result.\nAsk Prof. Lang for ten minutes.',
		),
	});
	link.did(mentorshipId, 'updateNote', {
		...{ ...where, lane: 'mine' },
		update: noteUpdate('Lights up when it is about teaching.'),
	});
	const promises = [
		{ by: me, text: 'Introduce Kim to Prof. Lang', due: 4 },
		{ by: other, text: 'Send a first outline of the talk', due: -1 },
		{ by: other, text: 'Write up the second piece' },
	];
	for (const { by, text, due } of promises) {
		const id = newId();
		const dueOn = due === undefined ? undefined : dayFromNow(due);
		const set = { sessionId, assigneeId: by, ...(dueOn !== undefined && { dueOn }) };
		link.did(mentorshipId, 'addActionItem', { id, set, text: { text } }, at(41));
		if (number < 4) link.did(mentorshipId, 'completeActionItem', { id }, at(44));
	}
	const takeaway = { text: 'I may show what did not work.' };
	link.otherDid(mentorshipId, 'editTakeaway', { sessionId, lane: 'ours', text: takeaway }, at(44));
	const card = {
		situation: 'When the talk came up',
		behaviour: 'you asked what I was afraid of',
		effect: 'I could say it out loud for the first time',
		nextTime: 'Ask that early',
	};
	const set = { sessionId, kind: 'strength' as const };
	link.otherDid(mentorshipId, 'addFeedback', { id: newId(), set, text: card }, at(38));
	const parked = items[4]?.id ?? '';
	if (number === 4) link.did(mentorshipId, 'parkAgendaItem', { id: parked }, at(45));
	link.did(mentorshipId, 'endSession', { id: sessionId }, at(46));
	return sessionId;
}

/** Both have said how it was. */
export function pulses({ link, mentorshipId }: Pair, sessionId: string, minutes = 0): void {
	const [mine, theirs] = [
		{ heard: 5, matters: 4, fits: 4, worth: 5 },
		{ heard: 4, matters: 2, fits: 4, worth: 5 },
	] as const;
	link.did(mentorshipId, 'submitPulse', { sessionId, set: mine, text: {} }, ago(minutes));
	const text = { comment: 'More time for the pieces themselves.' };
	link.otherDid(mentorshipId, 'submitPulse', { sessionId, set: theirs, text }, ago(minutes));
}

function milestones({ link, mentorshipId }: Pair, goalId: string): void {
	const steps = [
		{ text: 'Three pieces chosen', due: -20 },
		{ text: 'First page written', due: 9 },
		{ text: 'Shown to one person outside', due: 40 },
	];
	steps.forEach(({ text, due }, i) => {
		const id = newId();
		const set = { goalId, order: `a${i}`, dueOn: dayFromNow(due) };
		link.did(mentorshipId, 'addMilestone', { id, set, text: { text } });
		if (due < 0) link.did(mentorshipId, 'completeMilestone', { id });
	});
}

/** When each of them is usually free: two afternoons in common. */
export function bothAreFree({ link, mentorshipId }: Pair): void {
	const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const times = (days: readonly number[], from: number, to: number) =>
		days.map((day) => ({ day, from: from * 60, to: to * 60 }));
	const mine = { timeZone, free: times([2, 4], 14, 18) };
	link.did(mentorshipId, 'editAvailability', { set: mine });
	const theirs = { timeZone: 'Europe/London', free: times([1, 2, 4], 13, 16) };
	link.otherDid(mentorshipId, 'editAvailability', { set: theirs });
}

/** A date three days from now, that the other person has said yes to. */
export async function aDate({ link, mentorshipId }: Pair, number: number, hours = 72) {
	const id = await sessionIdOf(mentorshipId, number);
	const scheduledAt = `${ago(-hours * 60).slice(0, 13)}:00:00.000Z`;
	link.otherDid(mentorshipId, 'addSession', { id, set: { number, minutes: 45, scheduledAt } });
	return id;
}
