// Between the sessions: the pages of the review, and the popup.
import type { Language } from '#shared/domain/member.ts';
import { newId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { aDate, aLongHistory, bothAreFree, type History } from '#test/support/long-history.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { aPair, dayFromNow } from '#test/support/panel-scenes.ts';
import { signedReceipt } from '#test/support/signed-receipt.ts';
import { type MakeScene, review } from './scene.ts';

type Make = (history: History) => ReturnType<MakeScene>;

const after =
	(make: (history: History) => ReturnType<typeof review> | ReturnType<MakeScene>) =>
	async (language: Language) =>
		make(await aLongHistory(aPair({ language })));

const last = ({ sessionIds }: History) => sessionIds.at(-1) ?? '';

function search() {
	const field = document.querySelector<HTMLInputElement>('[type=search]');
	if (!field) throw new Error('nothing to search in');
	field.value = 'talk';
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function dropReceipt() {
	const input = document.querySelector<HTMLInputElement>('[type=file]');
	const file = new File([await signedReceipt()], 'receipt.json');
	const files = new DataTransfer();
	files.items.add(file);
	if (!input) throw new Error('nowhere to drop a receipt');
	input.files = files.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

const templates: Make = async (history) => {
	const { link, mentorshipId } = history;
	link.did(mentorshipId, 'addTemplate', { id: newId(), text: anEvening() });
	return review(history, ['templates', mentorshipId]);
};

const calendar: Make = async (history) => {
	const { link, mentorshipId } = history;
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	link.answers.findCalendar = () => ok({ exists: true });
	await aDate(history, 5);
	return review(history, [mentorshipId], ['details:not([class*=no-print]) summary']);
};

export const betweenScenes: Readonly<Record<string, MakeScene>> = {
	'review-all': after((history) => review(history)),
	'review-mentorship': after((history) => review(history, [history.mentorshipId])),
	'review-dates': after(async (history) => {
		bothAreFree(history);
		return review(history, [history.mentorshipId]);
	}),
	'review-search': after((history) => review(history, [history.mentorshipId], [search])),
	'review-calendar': after(calendar),
	'review-session': after((history) => review(history, [history.mentorshipId, last(history)])),
	'review-planned': after(async (history) => {
		const sessionId = await aDate(history, 5);
		return review(history, [history.mentorshipId, sessionId]);
	}),
	'review-prepare': after(async (history) => {
		await aDate(history, 5);
		return review(history, [history.mentorshipId, 'prepare']);
	}),
	'review-report': after((history) => review(history, [history.mentorshipId, 'report'])),
	'review-settings': after((history) => review(history, [history.mentorshipId, 'settings'])),
	'review-templates': after(templates),
	'review-template': after(async (history) => {
		const scene = await templates(history);
		return { ...scene, steps: ['button[aria-expanded=false]'] };
	}),
	'review-receipt': async (language) => review(aPair({ language }), ['receipt']),
	'review-receipt-right': async (language) =>
		review(aPair({ language }), ['receipt'], [dropReceipt, 'main section h2']),
	'popup-first': async (language) => ({ page: 'popup', link: new MemoryLink({ language }) }),
	popup: after(async (history) => {
		const { link, mentorshipId, me } = history;
		const due = { assigneeId: me, dueOn: dayFromNow(-1) };
		const text = { text: 'Ask Jo for the slides', ifThen: 'If I open my mail, then I write to Jo' };
		link.did(mentorshipId, 'addActionItem', { id: newId(), set: due, text });
		const today = { assigneeId: me, dueOn: dayFromNow(0) };
		const short = { text: 'Share the reading list' };
		link.did(mentorshipId, 'addActionItem', { id: newId(), set: today, text: short });
		await aDate(history, 5, 20);
		return { page: 'popup', link: history.link };
	}),
};
