// `npm start` with a display: two windows side by side, one mentorship ready, a practice call in each.
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { Run } from './run.ts';
import { setStage } from './stage.ts';
import { meetUp } from './steps/meet-up.ts';

export async function openWindows(): Promise<void> {
	console.log('Building the extension, starting the API and two windows. One moment …');
	const stage = await setStage({ headless: false });
	const { world, mentor, mentee, extension } = stage;
	const stopped = new Promise<string>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
			process.once(signal, () => resolve('Stopped.'));
		const contexts = [mentor, mentee].map(({ browser }) => browser.context);
		void Promise.all(
			contexts.map((context) => new Promise((closed) => context.on('close', closed))),
		).then(() => resolve('Both windows are closed.'));
	});
	try {
		await meetUp(new Run('', mentor, mentee, () => undefined));
		await openCall(mentee, 'meet', mentor.name);
		for (const person of [mentor, mentee]) await joinCall(person);
		console.log(advice(mentor.name, mentee.name, extension, world.api.mailFile));
		console.log(await stopped);
	} finally {
		await world.stop();
	}
}

const advice = (mentor: string, mentee: string, extension: string, mailFile: string) => `
  1. Left is ${mentor}, the mentor, in English; right is ${mentee}, the mentee, in German. Start the session on the left.
  2. Write in one window (agenda, notes, action items) and watch the other. Try: "send CV draft by Friday @mentee".
  3. Alt+Shift+M shows and hides the panel, K goes on, J writes an action item, O hides what is written.
  4. Go offline in one window (developer tools, Network), write on, come back: nothing is lost. End it, open the review.
  5. Sign in with any e-mail address: nothing is sent anywhere. The letter with the code lands in
     ${mailFile}
  6. Ctrl+C here stops everything. In your own Chrome or Edge: open chrome://extensions or edge://extensions, switch on
     developer mode, press "Load unpacked" and choose ${extension}
`;
