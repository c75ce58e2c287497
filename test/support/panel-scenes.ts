// Moments of a mentoring conversation, on one person's device, for pictures and tests of the panel.
import { findTemplate } from '#shared/content/templates/index.ts';
import type { Role } from '#shared/domain/entity.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import type { Language } from '#shared/domain/member.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { dayOf } from '#shared/words/format.ts';
import { MemoryLink } from './memory-link.ts';

const MINUTE = 60_000;

/** Minutes before now, as an instant. */
export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
/** Days before now, at this time of the clock on the wall, as an instant. */
export function daysAgo(days: number): string {
	const at = new Date(Date.now());
	at.setDate(at.getDate() - days);
	return at.toISOString();
}
/** That many days from today, where this device is. */
export const dayFromNow = (days: number): string => dayOf(daysAgo(-days));

export interface Pair {
	readonly link: MemoryLink;
	readonly mentorshipId: string;
	readonly me: string;
	readonly other: string;
}

/** Two people; this device's is the mentor unless said otherwise. */
export function aPair({
	role = 'mentor' as Role,
	language = 'en' as Language,
	joined = true,
} = {}): Pair {
	const link = new MemoryLink({ language, name: role === 'mentor' ? 'Ruth' : 'Kim' });
	const [mentorshipId, me, other] = [newId(), newId(), newId()];
	const [myName, otherName] = role === 'mentor' ? ['Ruth', 'Kim'] : ['Kim', 'Ruth'];
	link.did(
		mentorshipId,
		'addMentorship',
		{
			id: mentorshipId,
			set: { cadence: 'fortnightly', minutes: 45, timeZone: 'Europe/Vienna' },
			text: {},
			me: { id: me, role, text: { name: myName, language } },
			other: { id: other, text: { name: otherName, language: 'de' } },
		},
		ago(60 * 24 * 40),
	);
	if (joined) link.otherDid(mentorshipId, 'editMember', { id: other, joined: true });
	return { link, mentorshipId, me, other };
}

export interface Running extends Pair {
	readonly sessionId: string;
	readonly itemIds: readonly string[];
}

/** A regular session that runs, at the item of that index, entered so many minutes ago. */
export async function aRunningSession(
	pair: Pair,
	{ at = 0, minutes = 45, inItem = 2, before = 0, number = 4, template = 'regular' } = {},
): Promise<Running> {
	const { link, mentorshipId } = pair;
	const sessionId = await sessionIdOf(mentorshipId, number);
	const found = findTemplate(template);
	if (!found) throw new Error(`no template ${template}`);
	const items = newAgenda(found, minutes, newId);
	const total = before + inItem;
	const args = { id: sessionId, number, minutes, templateId: template, items };
	link.did(mentorshipId, 'startSession', args, ago(total));
	items.slice(1, at + 1).forEach((item, i) => {
		const when = i + 1 === at ? inItem : total - ((i + 1) * before) / Math.max(1, at);
		link.did(mentorshipId, 'enterAgendaItem', { sessionId, id: item.id }, ago(when));
	});
	return { ...pair, sessionId, itemIds: items.map(({ id }) => id) };
}

/** Promises of earlier sessions, one of them late. */
export function somePromises({ link, mentorshipId, me, other }: Pair): void {
	const earlier = ago(60 * 24 * 14);
	const add = (text: string, assigneeId: string, dueOn?: string) => {
		const id = newId();
		const set = { assigneeId, ...(dueOn && { dueOn }) };
		link.did(mentorshipId, 'addActionItem', { id, set, text: { text } }, earlier);
		return id;
	};
	add('Send the first page of the portfolio', other, dayFromNow(-3));
	const carried = add('Ask Dr. Weiss for twenty minutes', other);
	link.did(mentorshipId, 'carryActionItem', { id: carried });
	link.did(mentorshipId, 'carryActionItem', { id: carried });
	add('Share the reading list', me, dayFromNow(4));
}

/** Two goals, the first agreed by both and described in five levels. */
export function someGoals({ link, mentorshipId }: Pair): readonly string[] {
	const [portfolio, talk] = [newId(), newId()];
	link.otherDid(mentorshipId, 'addGoal', {
		id: portfolio,
		set: { order: 'a0', weight: 2, dueOn: dayFromNow(60) },
		text: {
			title: 'A portfolio I like to show',
			why: 'Applications open in spring.',
			notice: 'I send the link without being asked.',
			muchLess: 'Still only loose files',
			less: 'Three pieces, no text',
			asAgreed: 'Five pieces, each with a short text',
			more: 'Five pieces and one person outside has read it',
			muchMore: 'Online, and sent to somebody',
		},
	});
	for (const name of ['did', 'otherDid'] as const)
		link[name](mentorshipId, 'agreeGoal', { id: portfolio, agreed: true });
	link.did(mentorshipId, 'addGoal', {
		id: talk,
		set: { order: 'a1', weight: 2 },
		text: { title: 'Speak up in the seminar once a week' },
	});
	return [portfolio, talk];
}
