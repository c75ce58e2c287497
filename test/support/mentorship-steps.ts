// How two people come together: one creates the mentorship and invites, the other pastes the link.
import type { Frame, Page } from '@playwright/test';
import type { AllWords } from '#shared/words/catalogues.ts';

type Surface = Frame | Page;

export interface NewPair {
	readonly own: string;
	readonly other: string;
	readonly otherLanguage: 'en' | 'de';
}

/** Fills the form of a new mentorship, wherever it stands. The one who fills it in is the mentor. */
export async function createMentorship(on: Surface, words: AllWords, pair: NewPair): Promise<void> {
	const { create, languages } = words.mentorships;
	const own = on.getByLabel(create.myName, { exact: true });
	await on.getByLabel(create.otherName.mentee).pressSequentially(pair.other);
	if (await own.isVisible()) await own.pressSequentially(pair.own);
	await on.getByRole('radio', { name: languages[pair.otherLanguage] }).check({ force: true });
	await on.getByRole('button', { name: create.submit }).click();
}

/** Makes the link on the surface that offers it. */
export async function makeInvitation(on: Surface, words: AllWords): Promise<string> {
	const { invite } = words.mentorships;
	await on.getByRole('button', { name: invite.make }).click();
	return on.getByRole('textbox', { name: invite.link }).inputValue();
}

/** Pastes the link and joins. */
export async function acceptInvitation(on: Surface, words: AllWords, url: string, name: string) {
	const { accept } = words.mentorships;
	await paste(on, accept.link, url);
	await on.getByLabel(accept.name).pressSequentially(name);
	await on.getByRole('button', { name: accept.submit, exact: true }).click();
}

/** Puts a text into a field in one go, as a paste does. */
async function paste(on: Surface, label: string, text: string): Promise<void> {
	const field = on.getByLabel(label, { exact: true });
	await field.click();
	const page = 'page' in on ? on.page() : on;
	await page.keyboard.insertText(text);
}
