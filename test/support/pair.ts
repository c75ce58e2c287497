// Two people who have found each other, as most tests need them: a mentorship made and an invitation taken,
// through the popup, by clicks and keys.
import type { BrowserOptions } from './browser.ts';
import { joinCall, openCall, type Service } from './call-steps.ts';
import { acceptInvitation, createMentorship, makeInvitation } from './mentorship-steps.ts';
import { Person } from './person.ts';
import { joinSession, startSession } from './session-steps.ts';
import type { World } from './world.ts';

export interface Pair {
	readonly mentor: Person;
	readonly mentee: Person;
}

/** The mentor in English, the mentee in German. */
export async function introduce(world: World, wishes: Partial<BrowserOptions> = {}): Promise<Pair> {
	const [one, two] = await Promise.all([
		world.person({ language: 'en', ...wishes }),
		world.person({ language: 'de', ...wishes }),
	]);
	const mentor = new Person('mentor', 'Nadia', 'en', one);
	const mentee = new Person('mentee', 'Jona', 'de', two);
	const url = await createAndInvite(mentor, mentee);

	const popup = await mentee.browser.open('popup.html');
	await popup.getByRole('button', { name: mentee.words.popup.accept, exact: true }).click();
	await acceptInvitation(popup, mentee.words, url, mentee.name);
	await popup.getByRole('button', { name: mentee.words.popup.reviewOf(mentor.name) }).waitFor();
	await popup.close();
	return { mentor, mentee };
}

async function createAndInvite(mentor: Person, mentee: Person): Promise<string> {
	const popup = await createAlone(mentor, mentee);
	const url = await makeInvitation(popup, mentor.words);
	await popup.close();
	return url;
}

/** A mentorship made in the popup, nobody invited yet; the popup stays open at the invitation. */
export async function createAlone(mentor: Person, mentee: Pick<Person, 'name' | 'language'>) {
	const popup = await mentor.browser.open('popup.html');
	await popup.getByRole('button', { name: mentor.words.popup.create, exact: true }).click();
	await createMentorship(popup, mentor.words, {
		own: mentor.name,
		other: mentee.name,
		otherLanguage: mentee.language,
	});
	await popup
		.getByRole('heading', { name: mentor.words.mentorships.invite.title(mentee.name) })
		.waitFor();
	return popup;
}

/** Both in the same call and in the same session. */
export async function meet({ mentor, mentee }: Pair, service: Service = 'meet'): Promise<void> {
	await Promise.all(
		[mentor, mentee].map(async (person) => {
			await openCall(person, service);
			await joinCall(person);
		}),
	);
	await startSession(mentor, mentee.name);
	await joinSession(mentee);
}
