// Both add points; the mentor renames one, moves one and parks one; the mentee brings it back.
import { goOn, openPoint, openTab, pointField } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';

export async function workOnAgenda(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	const lines = sessions[run.service];
	for (const person of both) await openTab(person, 'agenda');
	for (const person of both)
		for (const title of lines.points[person.who]) {
			const field = await pointField(person);
			await field.pressSequentially(title);
			await run.edit(person, 'agenda', { text: title }, () => field.press('Enter'));
			run.wrote(person.who, title === lines.points.mentor[0] ? lines.renamed : title);
		}

	const [first = '', second = ''] = lines.points.mentor;
	const [row, words] = [await openPoint(mentor, first), mentor.words.agenda];
	const field = row.getByRole('textbox', { name: words.titleField });
	await field.fill('');
	await field.pressSequentially(lines.renamed);
	await run.edit(mentor, 'agenda', { text: lines.renamed }, () => field.press('Enter'));

	const later = await openPoint(mentor, second);
	const park = later.getByRole('button', { name: words.park, exact: true });
	await run.edit(mentor, 'agenda', { text: mentee.words.agenda.bringBack }, () => park.click());
	const back = (await openTab(mentee, 'agenda')).getByRole('button', {
		name: mentee.words.agenda.bringBack,
	});
	await run.edit(mentee, 'agenda', { gone: words.bringBack }, () => back.click());
	await run.picture('agenda');
	await goOn(mentor);
	run.say('The agenda is theirs now.');
}
