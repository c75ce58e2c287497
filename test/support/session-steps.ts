// What a person does in the panel during a session, by clicks and keys.
import type { Frame, Locator, Page } from '@playwright/test';
import type { Person } from './person.ts';

export type PanelTab = 'now' | 'agenda' | 'notes' | 'actionItems' | 'goals';

/** Opens the whole panel: out of the chip, and out of the strip that a running session shows first. */
export async function openPanel(person: Person): Promise<Frame> {
	const panel = await person.panel();
	const openers = {
		chip: panel.locator('[data-form=chip]').getByRole('button').first(),
		strip: panel.getByRole('button', { name: person.words.panel.expand }),
	};
	for (let tries = 0; tries < 3; tries += 1) {
		const form = await panel.locator('[data-form]').getAttribute('data-form');
		if (form !== 'chip' && form !== 'strip') break;
		// It may become another by itself meanwhile; and whoever sees nothing happen presses again.
		await openers[form].click({ timeout: 10_000 }).catch(() => null);
		const other = panel.locator(`[data-form]:not([data-form=${form}])`);
		await other.waitFor({ timeout: 10_000 }).catch(() => null);
	}
	await panel.locator('[data-form=panel]').waitFor();
	return panel;
}

/** Starts the session that the panel offers, with another template if one is named. */
export async function startSession(
	person: Person,
	otherName: string,
	templateTitle?: string,
): Promise<void> {
	const panel = await openPanel(person);
	const { start } = person.words.panel;
	const button = panel.getByRole('button', { name: start.start(otherName), exact: true });
	await button.waitFor();
	if (templateTitle !== undefined)
		await panel.getByLabel(start.template).selectOption({ label: templateTitle });
	await button.click();
	await panel.getByRole('tablist').waitFor();
}

/** Joins the session that the other person has started. */
export async function joinSession(person: Person): Promise<void> {
	const panel = await openPanel(person);
	const join = panel.getByRole('button', { name: person.words.panel.start.join, exact: true });
	const tabs = panel.getByRole('tablist');
	await join.or(tabs).first().waitFor();
	if (!(await tabs.isVisible())) await join.click();
	await tabs.waitFor();
}

export async function openTab(person: Person, name: PanelTab): Promise<Frame> {
	const panel = await openPanel(person);
	const label = person.words.panel.tab[name];
	const tab = panel.getByRole('tab', { name: new RegExp(label) });
	if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
	return panel;
}

/** The field of our note, or of the person's own, for the current section. */
export async function noteField(person: Person, lane: 'ours' | 'mine'): Promise<Locator> {
	const panel = await openTab(person, 'notes');
	const { notes } = person.words;
	const field = panel.getByRole('textbox', { name: lane === 'ours' ? notes.ours : notes.mine });
	if (lane === 'mine') {
		const fold = panel.getByRole('button', { name: notes.showMine });
		if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
	}
	await field.waitFor();
	return field;
}

/** Types at the end of what stands in a note already. */
export async function writeNote(person: Person, lane: 'ours' | 'mine', text: string) {
	const field = await noteField(person, lane);
	await field.press('Control+End');
	await field.pressSequentially(text);
}

/** The line to add points to the agenda, opened if it is not. */
export async function pointField(person: Person): Promise<Locator> {
	const panel = await openTab(person, 'agenda');
	const { agenda } = person.words;
	const field = panel.getByRole('textbox', { name: agenda.addField });
	if (!(await field.isVisible()))
		await panel.getByRole('button', { name: agenda.add, exact: true }).click();
	await field.waitFor();
	return field;
}

export async function addPoint(person: Person, title: string): Promise<void> {
	const field = await pointField(person);
	await field.pressSequentially(title);
	await field.press('Enter');
}

/** The title of a point in the agenda: a press opens what can be done with it. */
async function point(person: Person, title: string): Promise<Locator> {
	const panel = await openTab(person, 'agenda');
	return panel.getByRole('listitem').filter({ hasText: title });
}

/** Opens what can be done with a point, if it is not open. */
export async function openPoint(person: Person, title: string): Promise<Locator> {
	const row = await point(person, title);
	const opener = row.locator('button[aria-expanded]').first();
	if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
	return row;
}

/** The bar where action items are written. */
export async function captureBar(person: Person): Promise<Locator> {
	const panel = await openPanel(person);
	return panel.getByRole('textbox', { name: person.words.actionItems.capture });
}

export async function capture(person: Person, text: string): Promise<void> {
	const field = await captureBar(person);
	await field.pressSequentially(text);
	await field.press('Enter');
}

/** The box that says an action item is done. */
export async function doneBox(person: Person, text: string): Promise<Locator> {
	const panel = await openPanel(person);
	return panel.getByRole('checkbox', { name: person.words.actionItems.done(text) });
}

/** Carries on where a lost connection has stopped the session, if it has. */
export async function carryOn(person: Person): Promise<void> {
	const panel = await openPanel(person);
	const { carryOn: together, carryOnAlone } = person.words.signals;
	const button = (name: string) => panel.getByRole('button', { name, exact: true });
	const on = button(together).or(button(carryOnAlone));
	if (!(await on.isVisible())) return;
	await on.click();
	await on.waitFor({ state: 'hidden' });
}

/** Goes on to the next section by the button of this moment. Says whether there was one. */
export async function goOn(person: Person): Promise<boolean> {
	await carryOn(person);
	const panel = await openTab(person, 'now');
	const words = person.words.panel.now;
	const next = panel.getByRole('button', { name: words.nextSection('').trim() });
	const end = panel.getByRole('button', { name: words.end, exact: true });
	await next.or(end).first().waitFor();
	if (!(await next.isVisible())) return false;
	const title = (await panel.getByRole('heading', { level: 1 }).textContent()) ?? '';
	await next.click();
	await panel.waitForFunction(
		(before) => document.querySelector('h1')?.textContent !== before,
		title,
	);
	return true;
}

/** Goes on until the wrap-up. */
export async function goToWrapUp(person: Person): Promise<void> {
	while (await goOn(person));
}

/** Ends the session for both, from the wrap-up. */
export async function endSession(person: Person): Promise<void> {
	const panel = await openTab(person, 'now');
	const { now, end, after } = person.words.panel;
	await panel.getByRole('button', { name: now.end, exact: true }).click();
	const question = panel.getByRole('group', { name: end.question });
	await question.getByRole('button', { name: end.confirm, exact: true }).click();
	await panel.getByRole('heading', { name: after.title }).waitFor();
}

/** Opens the review out of the panel, in a tab of its own. */
export async function openReview(person: Person): Promise<Page> {
	const panel = await person.panel();
	const [review] = await Promise.all([
		person.browser.context.waitForEvent('page'),
		panel.getByRole('button', { name: person.words.panel.after.openReview, exact: true }).click(),
	]);
	const { title } = person.words.review.notes;
	await review.getByRole('heading', { name: title, exact: true }).first().waitFor();
	person.reviews.push(review);
	return review;
}
