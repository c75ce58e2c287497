// Somebody without the extension: a mentee on a phone is sent the link, taps once, and is in the session that
// runs. They write there as everybody does, also without a network, and look back afterwards.
import { joinCall, leaveCall } from '#test/support/call-steps.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { openPanel, openReview, startSession } from '#test/support/session-steps.ts';
import type { World } from '#test/support/world.ts';
import { type Run } from '../run.ts';
import { workOnAgenda } from './agenda.ts';
import { capturePromises } from './capture.ts';
import { takeNotes } from './notes.ts';
import { goOffline } from './offline.ts';
import { wrapUp } from './wrap-up.ts';

/** A room of its own: the other ones belong to somebody already. */
const ROOM = 'https://meet.google.com/pho-neon-way?ui=en&names=Mara,You';

export async function playWithGuest(before: Run, world: World): Promise<Run> {
	const guest = new Person('mentee', 'Mara', 'de', await world.phone({ language: 'de' }));
	const run = before.with(guest);
	await sendLink(run);
	await arriveByPhone(run);
	await workOnAgenda(run);
	await takeNotes(run);
	await capturePromises(run);
	await goOffline(run);
	await wrapUp(run);
	await lookBackOnPhone(run);
	return run;
}

/** The mentor is in the session already when the link is tapped. */
async function sendLink(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const popup = await createAlone(mentor, mentee);
	const url = await makeInvitation(popup, mentor.words);
	await popup.close();
	await mentor.call.goto(ROOM);
	await joinCall(mentor);
	const panel = await openPanel(mentor);
	await panel.getByRole('button', { name: new RegExp(mentee.name) }).click();
	await startSession(mentor, mentee.name);
	await openPanel(mentor);
	run.did('start', mentor);

	await openInvitation(mentee, url);
	await run.picture('lobby');
}

async function arriveByPhone(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const tapped = Date.now();
	await takeInvitation(mentee);
	const panel = await openPanel(mentee);
	await panel.getByRole('tablist').waitFor();
	run.did('join', mentee);
	run.say(`${mentee.name} tapped the link and was in after ${Date.now() - tapped} ms.`);
	await openPanel(mentor);
	await run.picture('in-call');
	await run.picture('started');
}

async function lookBackOnPhone(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	await run.pictureOf('review', mentor, await openReview(mentor));
	await mentor.call.bringToFront();
	await leaveCall(mentor);

	const page = mentee.call;
	const { after } = mentee.words.panel;
	await page.getByRole('button', { name: after.openReview, exact: true }).tap();
	await page
		.getByRole('heading', { name: mentee.words.review.notes.title, exact: true })
		.first()
		.waitFor();
	mentee.reviews.push(page);
	await run.pictureOf('review', mentee, page);
	run.say(`${mentee.name} looks back on the phone.`);
}
