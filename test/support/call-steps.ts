// Going to a simulated call, into it and out of it, as a person does.
import type { Locator, Page } from '@playwright/test';
import type { Person } from './person.ts';

export type Service = 'meet' | 'zoom' | 'teams';

const ROOMS: Readonly<Record<Service, string>> = {
	meet: 'https://meet.google.com/abc-defg-hij',
	zoom: 'https://app.zoom.us/wc/81234567890/join',
	teams: 'https://teams.microsoft.com/meet/1234567890123',
};
const JOIN = /^(Join now|Jetzt teilnehmen|Join|Beitreten)$/;
const LEAVE = /^(Leave call|Anruf verlassen|End|Beenden|Leave|Verlassen)( \(.*\))?$/;

/** The address of a call, with the person's language, name and whatever else the page should play. */
function roomOf(service: Service, person: Person, other = '', more = ''): string {
	const names = encodeURIComponent(
		`${other || 'Jona'},${person.language === 'de' ? 'Ich' : 'You'}`,
	);
	return `${ROOMS[service]}?ui=${person.language}&names=${names}${more}`;
}

/** Opens the call's lobby, in the tab of the call before if there is one. */
export async function openCall(
	person: Person,
	service: Service,
	other = '',
	more = '',
): Promise<Page> {
	const context = person.browser.context;
	const empty = context.pages().find((page) => page.url() === 'about:blank');
	if (!person.tab || person.tab.isClosed()) person.tab = empty ?? (await context.newPage());
	await person.tab.goto(roomOf(service, person, other, more));
	await person.tab.bringToFront();
	return person.tab;
}

export async function joinCall(person: Person): Promise<void> {
	await (await callButton(person, JOIN)).click();
	await callButton(person, LEAVE);
}

export async function leaveCall(person: Person): Promise<void> {
	await (await callButton(person, LEAVE)).click();
}

/** A control of the call, as soon as it is there: Zoom keeps its own in a frame of the same site. */
export async function callButton(
	person: Person,
	name: RegExp,
	role: 'button' | 'textbox' = 'button',
): Promise<Locator> {
	const until = Date.now() + 30_000;
	for (;;) {
		for (const frame of person.call.frames()) {
			if (frame.url().startsWith('chrome-extension:')) continue;
			const button = frame.getByRole(role, { name }).first();
			if (await button.isVisible().catch(() => false)) return button;
		}
		if (Date.now() > until) throw new Error(`No ${role} ${name} in ${person.call.url()}.`);
		await person.call.waitForTimeout(20);
	}
}
