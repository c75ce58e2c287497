// Both write in one note, key by key, in turns; the mentor keeps one for herself.
import { noteField } from '#test/support/session-steps.ts';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';

/** So many keys of each text are timed one by one; the rest is typed as people type. */
const TIMED = 16;

export async function takeNotes(run: Run): Promise<void> {
	const { mentor, both } = run;
	const lines = sessions[run.service];
	for (const person of both) await noteField(person, 'ours');
	for (const person of both) await typeTimed(run, person, lines.notes[person.who]);
	const own = await noteField(mentor, 'mine');
	await own.pressSequentially(lines.private);
	run.wrote('mentor', lines.private, 'private');
	await run.picture('notes');
	run.say('Notes are taken, together and alone.');
}

async function typeTimed(run: Run, person: Person, text: string): Promise<void> {
	const field = await noteField(person, 'ours');
	await field.press('Control+End');
	const before = await field.inputValue();
	for (let at = 1; at <= TIMED; at += 1) {
		const sign = { value: before + text.slice(0, at) };
		const key = text.charAt(at - 1);
		const press = () => field.pressSequentially(key);
		// A letter without a key of its own comes by another way, with no press to time.
		if (key > '~') await press();
		else await run.edit(person, 'note', sign, press);
	}
	const rest = text.slice(TIMED);
	await field.pressSequentially(rest.slice(0, -1));
	const last = () => field.pressSequentially(rest.slice(-1));
	await run.edit(person, 'note', { value: before + text }, last);
	run.wrote(person.who, text);
}
