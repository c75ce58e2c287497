// The call page learns nothing: a page that listens to everything never gets to see a word that is typed in
// the panel, though it sees what is typed in itself.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { callButton, joinCall, openCall, type Service } from '#test/support/call-steps.ts';
import { createMentorship } from '#test/support/mentorship-steps.ts';
import { Person } from '#test/support/person.ts';
import {
	addPoint,
	capture,
	captureBar,
	goToWrapUp,
	openPanel,
	openTab,
	startSession,
	writeNote,
} from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** Words that stand nowhere else, each named after the field it goes into. */
const canaries = [
	...['ownname', 'othername', 'point', 'rename', 'ournote', 'mynote', 'promise', 'draft'],
	...['notice', 'obstacle', 'goalifthen', 'firstStep', 'milestone'],
	...['edited', 'ifthen', 'goal', 'why', 'muchless', 'less', 'level', 'more', 'muchmore'],
	...['evidence', 'takeaway', 'link'],
] as const;
const canary = (field: (typeof canaries)[number]) => `kanari${field}`;

/** Everything that any frame of the page but ours has noted. */
async function seenBy(person: Person): Promise<string> {
	const frames = person.call.frames().filter((frame) => !frame.url().startsWith('chrome-'));
	const seen = await Promise.all(
		frames.map((frame) => frame.evaluate(() => window.__seen?.() ?? 'listens to nothing')),
	);
	return seen.join('\n');
}

const levels = [
	['-2', 'muchless'],
	['-1', 'less'],
	['0', 'level'],
	['1', 'more'],
	['2', 'muchmore'],
] as const;

async function editActionItem(me: Person): Promise<void> {
	const words = me.words.actionItems;
	const panel = await openTab(me, 'actionItems');
	await panel.getByRole('button', { name: words.more(canary('promise')) }).click();
	await panel.getByRole('menuitem', { name: words.edit, exact: true }).click();
	const text = panel.getByRole('textbox', { name: words.textField, exact: true });
	await text.press('End');
	await text.pressSequentially(canary('edited'));
	const ifThen = panel.getByRole('textbox', { name: words.ifThenField, exact: true });
	await ifThen.pressSequentially(canary('ifthen'));
	await ifThen.press('Enter');
	await expect(panel.getByText(canary('edited')).first()).toBeVisible();
}

async function fillEveryField(me: Person): Promise<void> {
	const { words } = me;
	await startSession(me, canary('othername'));
	await addPoint(me, canary('point'));
	const agenda = await openTab(me, 'agenda');
	await agenda
		.getByRole('button', { name: canary('point') })
		.last()
		.click();
	const title = agenda.getByRole('textbox', { name: words.agenda.titleField });
	await title.press('End');
	await title.pressSequentially(canary('rename'));
	await title.press('Enter');
	await writeNote(me, 'ours', canary('ournote'));
	await writeNote(me, 'mine', canary('mynote'));
	await capture(me, canary('promise'));
	await editActionItem(me);
	await (await captureBar(me)).pressSequentially(canary('draft'));
	const goals = await openTab(me, 'goals');
	await goals.getByRole('button', { name: words.goals.add, exact: true }).click();
	const field = (name: string) => goals.getByRole('textbox', { name, exact: true });
	await field(words.canvas.wish).pressSequentially(canary('goal'));
	await goals.getByRole('button', { name: words.goals.start, exact: true }).click();
	for (const name of ['why', 'notice', 'obstacle', 'firstStep'] as const)
		await field(words.canvas[name]).pressSequentially(canary(name));
	await field(words.canvas.ifThen).pressSequentially(canary('goalifthen'));
	for (const [level, name] of levels)
		await field(words.goals.levels[level]).pressSequentially(canary(name));
	await goals.getByRole('button', { name: words.canvas.addMilestone }).click();
	await field(words.canvas.milestone).pressSequentially(canary('milestone'));
	await field(words.canvas.milestone).press('Enter');
	await expect(goals.getByText(canary('milestone')).first()).toBeVisible();
	await goals.getByRole('button', { name: words.canvas.done, exact: true }).click();
	await expect(goals.getByText(canary('goal')).first()).toBeVisible();
	await goals.getByText(canary('level')).last().click();
	await field(words.goals.evidence).pressSequentially(canary('evidence'));
	await field(words.goals.evidence).press('Tab');
	await goToWrapUp(me);
	const now = await openTab(me, 'now');
	await now
		.getByRole('textbox', { name: words.wrapUp.takeaway })
		.pressSequentially(canary('takeaway'));
}

test.each(['meet', 'zoom', 'teams'] as const)(
	'a hostile %s page sees what is typed in it, and nothing of the panel',
	async (service: Service) => {
		const me = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en' }));
		await openCall(me, service, '', '&hostile=1&side=1');
		await joinCall(me);
		const panel = await openPanel(me);
		const { start } = me.words.panel;
		await panel.getByRole('button', { name: start.accept, exact: true }).click();
		await panel.getByLabel(me.words.mentorships.accept.link).pressSequentially(canary('link'));
		await panel.getByRole('button', { name: start.back, exact: true }).click();
		await panel.getByRole('button', { name: start.create, exact: true }).click();
		await createMentorship(panel, me.words, {
			own: canary('ownname'),
			other: canary('othername'),
			otherLanguage: 'de',
		});
		await fillEveryField(me);
		const chat = await callButton(me, /^Send a message$/, 'textbox');
		await chat.pressSequentially('seenbythepage');

		const seen = await seenBy(me);

		expect(seen, 'the page does listen').toContain('seenbythepage');
		expect(canaries.filter((field) => seen.includes(canary(field)))).toEqual([]);
		// Not letter by letter either: of all keys it heard those of its own chat.
		const keys = [...seen.matchAll(/"key":"([a-z])"/g)].map(([, key]) => key);
		expect(new Set(keys)).toEqual(new Set('seenbythepage'));
	},
);
