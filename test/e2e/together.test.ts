// Two people in one session: what one does, the other sees; what is private, nobody else does.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { openCall } from '#test/support/call-steps.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import {
	addPoint,
	capture,
	doneBox,
	noteField,
	openPanel,
	openTab,
	writeNote,
} from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
});
afterEach(() => world.stop());

describe.each(['meet', 'zoom', 'teams'] as const)('together on %s', (service) => {
	test('both see what either does, and only one sees what is private', async () => {
		const { mentor, mentee } = pair;
		await meet(pair, service);

		await addPoint(mentee, 'Mein eigenes Anliegen');
		await writeNote(mentor, 'ours', 'Written by the mentor. ');
		await expect(await noteField(mentee, 'ours')).toHaveValue('Written by the mentor. ');
		await writeNote(mentee, 'ours', 'Und von der Mentee.');
		await writeNote(mentor, 'mine', 'For my eyes only');
		await openTab(mentor, 'actionItems');
		await openTab(mentee, 'actionItems');
		await capture(mentor, 'call the school @mentee');
		await (await doneBox(mentee, 'call the school')).click();

		await expect(await doneBox(mentor, 'call the school')).toBeChecked();
		const agenda = await openTab(mentor, 'agenda');
		await expect(agenda.getByText('Mein eigenes Anliegen')).toBeVisible();
		await expect(await noteField(mentor, 'ours')).toHaveValue(
			'Written by the mentor. Und von der Mentee.',
		);
		const own = await noteField(mentee, 'mine');
		await expect(own).toHaveValue('');
		await expect
			.poll(() => readRecords(world.persist).filter(({ kind }) => kind === 'note').length)
			.toBe(2);
	});
});

test('a second session with the same call finds the right mentorship by itself', async () => {
	const { mentor, mentee } = pair;
	await meet(pair);
	await mentor.call.close();

	await openCall(mentor, 'meet');
	const panel = await openPanel(mentor);

	await expect(
		panel
			.getByRole('tablist')
			.or(panel.getByRole('button', { name: mentor.words.panel.start.join }))
			.first(),
	).toBeVisible();
	expect(mentee.call.isClosed()).toBe(false);
});
