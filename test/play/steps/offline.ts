// The mentee's network goes away; both go on writing; the network comes back, and nothing is missing.
import {
	capture,
	carryOn,
	doneBox,
	noteField,
	openTab,
	writeNote,
} from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';

export async function goOffline(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	const { note, promise } = sessions[run.service].offline;
	for (const person of both) await noteField(person, 'ours');
	await mentee.browser.goOffline();
	run.did('network-off', mentee);

	await writeNote(mentee, 'ours', note);
	run.wrote('mentee', note);
	await capture(mentee, promise.typed);
	run.wrote('mentee', promise.text);
	const aside = `Written while ${mentee.name} was away. `;
	await writeNote(mentor, 'ours', aside);
	run.wrote('mentor', aside);
	await openTab(mentee, 'actionItems');
	await (await doneBox(mentee, promise.text)).waitFor();
	const missing = await doneBox(mentor, promise.text);
	if (await missing.isVisible()) throw new Error('The mentee was not offline at all.');
	await run.picture('offline');

	const back = Date.now();
	await mentee.browser.goOnline();
	run.did('network-on', mentee);
	await openTab(mentor, 'actionItems');
	await missing.waitFor({ timeout: 40_000 });
	for (const person of both) await shows(run, person, note);
	for (const person of both) await shows(run, person, aside);
	// The session may have paused for both when one was gone for long enough.
	await carryOn(mentor);
	run.say(`Offline and back: all there again after ${((Date.now() - back) / 1000).toFixed(1)} s.`);
}

async function shows(run: Run, person: Run['mentor'], text: string): Promise<void> {
	const field = await noteField(person, 'ours');
	const until = Date.now() + 40_000;
	while (!(await field.inputValue()).includes(text.trim())) {
		if (Date.now() > until) throw new Error(`${person.name} does not see “${text}”.`);
		await person.call.waitForTimeout(50);
	}
	run.did('caught-up', person);
}
