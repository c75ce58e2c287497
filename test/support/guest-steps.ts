// What a person without the extension does: opens the link they were sent, taps once, and is there.
import type { Page } from '@playwright/test';
import { webWords } from '#shared/words/web.ts';
import type { Person } from './person.ts';

const joinOf = (person: Person) => webWords[person.language].join;

/** Opens an invitation as a tap on it in a chat does. Nothing is taken yet. */
export async function openInvitation(person: Person, url: string): Promise<Page> {
	const { context } = person.browser;
	const empty = context.pages().find((page) => page.url() === 'about:blank');
	person.tab = empty ?? (await context.newPage());
	await person.tab.goto(url);
	await person.tab.getByRole('button', { name: joinOf(person).submit, exact: true }).waitFor();
	return person.tab;
}

/** The one tap. A running session is open afterwards: `session-steps` work on it as in a call. */
export async function takeInvitation(person: Person): Promise<void> {
	await person.call.getByRole('button', { name: joinOf(person).submit, exact: true }).tap();
	await person.call.waitForURL(/\/app#\//);
}
