import { newId } from '#shared/ids.ts';
import Review from '#shared/ui/review/Review.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { aCouple } from '#test/support/couple.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en').templates;

async function open({ link, mentorshipId }: ReturnType<typeof aCouple>, hash = '#/templates') {
	history.replaceState(null, '', hash);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link });
	await expect.element(screen.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();
	const bodies = (id = mentorshipId) =>
		link
			.records(id)
			.filter(({ kind }) => kind === 'template')
			.map(({ body }) => body as unknown as ReturnType<typeof anEvening>);
	return { screen, link, mentorshipId, bodies };
}

async function withEvening() {
	const couple = aCouple();
	couple.link.did(couple.mentorshipId, 'addTemplate', { id: newId(), text: anEvening() });
	const shown = await open(couple);
	await shown.screen.getByRole('button', { name: /^Portfolio evening/ }).click();
	await expect
		.element(shown.screen.getByLabelText(words.edit.title, { exact: true }))
		.toBeVisible();
	return shown;
}

test('the review’s start leads to one’s own templates', async () => {
	const couple = aCouple();
	history.replaceState(null, '', '#/');
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link: couple.link });

	await screen.getByRole('link', { name: words.title }).click();

	await expect.element(screen.getByText(words.empty)).toBeVisible();
});

test('a new one opens at once, saves what is typed, and goes with undo', async () => {
	const { screen, bodies } = await open(aCouple());

	await screen.getByRole('button', { name: words.add }).click();
	await screen.getByLabelText(words.edit.title, { exact: true }).fill('Two of us');
	await screen.getByLabelText(words.edit.purpose).fill('To look ahead.');
	await userEvent.tab();

	await expect
		.poll(() => bodies()[0])
		.toMatchObject({ title: 'Two of us', purpose: 'To look ahead.' });
	expect(bodies()[0]?.items.map(({ title, minutes }) => [title, minutes])).toEqual([
		['Arrive', 5],
		['Main topic', 30],
		['Wrap-up', 10],
	]);
	await screen.getByRole('button', { name: words.edit.removeWhole }).click();
	await expect.poll(() => bodies()).toEqual([]);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => bodies()[0]).toMatchObject({ title: 'Two of us' });
});

test('parts are added before the end, moved with the keyboard, taken out', async () => {
	const { screen, bodies } = await withEvening();
	const titles = () => bodies()[0]?.items.map(({ title }) => title);

	await screen.getByRole('button', { name: words.edit.addPart }).click();
	await expect.poll(titles).toEqual(['Arrive', 'New pieces', 'New part', 'Wrap-up']);
	await userEvent.keyboard('Cake');
	await expect.poll(titles).toEqual(['Arrive', 'New pieces', 'Cake', 'Wrap-up']);

	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await expect.poll(titles).toEqual(['Arrive', 'Cake', 'New pieces', 'Wrap-up']);
	await expect.element(screen.getByText('“Cake” is now 2 of 4.')).toBeInTheDocument();
	await userEvent.keyboard('s');
	await expect.poll(titles).toEqual(['Arrive', 'Cakes', 'New pieces', 'Wrap-up']);

	await screen.getByRole('button', { name: 'Move “Arrive” down' }).click();
	await userEvent.keyboard('{Enter}');
	await expect.poll(titles).toEqual(['Cakes', 'New pieces', 'Arrive', 'Wrap-up']);
	await screen.getByRole('button', { name: 'Remove “Cakes”' }).click();
	await expect.poll(titles).toEqual(['New pieces', 'Arrive', 'Wrap-up']);
});

test('only the last part keeps its minutes: one that moves away hands that over', async () => {
	const { screen, bodies } = await withEvening();
	const kept = () => bodies()[0]?.items.map((item) => item.protected === true);
	expect(kept()).toEqual([false, false, true]);

	await screen.getByRole('button', { name: 'Move “Wrap-up” up' }).click();

	await expect
		.poll(() => bodies()[0]?.items.map(({ title }) => title))
		.toEqual(['Arrive', 'Wrap-up', 'New pieces']);
	expect(kept()).toEqual([false, false, true]);
	// What is kept cannot be left out as well.
	expect(bodies()[0]?.items.map((item) => item.optional)).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	const box = screen.getByRole('checkbox', { name: words.edit.protected });
	await expect.element(box).toBeChecked();
	await box.click();
	await expect.poll(kept).toEqual([false, false, false]);
	await screen.getByRole('button', { name: 'Move “New pieces” up' }).click();
	await expect
		.poll(() => bodies()[0]?.items.map(({ title }) => title))
		.toEqual(['Arrive', 'New pieces', 'Wrap-up']);
	expect(kept()).toEqual([false, false, false]);
});

test('minutes that cannot be are not taken, and said beside the field', async () => {
	const { screen, bodies } = await withEvening();
	const part = screen.getByRole('group', { name: words.edit.part('New pieces') });
	const field = part.getByRole('spinbutton', { name: words.edit.minutes });

	await field.fill('500');
	await userEvent.tab();
	await expect.element(part.getByText(words.edit.minutesWrong)).toBeVisible();
	await expect.element(field).toHaveAccessibleDescription(words.edit.minutesWrong);
	await field.fill('25');
	await userEvent.tab();

	await expect.poll(() => bodies()[0]?.items[1]?.minutes).toBe(25);
	expect(part.getByText(words.edit.minutesWrong).query()).toBeNull();
	await expect.element(screen.getByText(words.edit.total(40))).toBeVisible();
});

test('questions are chosen from all there are, and taken out again', async () => {
	const { screen, bodies } = await withEvening();
	const part = screen.getByRole('group', { name: words.edit.part('New pieces') });
	await part.getByText(words.edit.questions(0)).click();

	const question = 'How are you arriving, in three words?';
	await part.getByRole('combobox', { name: words.edit.addQuestion }).selectOptions(question);
	await part.getByRole('button', { name: words.edit.add, exact: true }).click();
	await expect.poll(() => bodies()[0]?.items[1]?.promptIds).toEqual(['A1']);
	await part.getByRole('button', { name: words.edit.removeQuestion(question) }).click();

	await expect.poll(() => bodies()[0]?.items[1]?.promptIds).toEqual([]);
});

test('one that is ready, or one’s own, is copied', async () => {
	const { screen, bodies } = await withEvening();
	await screen.getByRole('combobox', { name: words.ready }).selectOptions('Regular session');
	await screen.getByRole('button', { name: words.copyReady }).last().click();
	await expect.poll(() => bodies().map(({ title }) => title)).toContain('Regular session');

	await screen.getByRole('button', { name: /^Portfolio evening/ }).click();
	await screen
		.getByRole('group', { name: 'Portfolio evening' })
		.getByRole('button', { name: words.edit.copy })
		.click();

	await expect.poll(() => bodies().length).toBe(3);
	const [one, , copied] = bodies();
	expect(copied?.title).toBe('Copy of Portfolio evening');
	expect(copied?.items.map(({ title }) => title)).toEqual(one?.items.map(({ title }) => title));
	expect(copied?.items[0]?.id).not.toBe(one?.items[0]?.id);
});

test('a template is taken along in both formats, and comes back the same', async () => {
	const files = catchDownloads();
	const { screen, bodies } = await withEvening();
	await screen.getByRole('button', { name: words.edit.json }).click();
	await expect.element(screen.getByText(words.file.saved('portfolio-evening.json'))).toBeVisible();
	await screen.getByRole('button', { name: words.edit.markdown }).click();
	await expect.element(screen.getByText(words.file.saved('portfolio-evening.md'))).toBeVisible();

	const input = screen.getByLabelText(words.file.label);
	for (const { name, text } of [...files]) {
		await userEvent.upload(input, new File([await text], name));
		await expect.element(screen.getByText(words.file.added('Portfolio evening'))).toBeVisible();
	}

	await expect.poll(() => bodies().length).toBe(3);
	const written = bodies().map((body) => ({
		...body,
		items: body.items.map(({ id: _id, ...item }) => item),
	}));
	expect(written[1]).toEqual(written[0]);
	expect(written[2]).toEqual(written[0]);
});

test('a bad file is told by its name, its line and what is wrong there, and can be given again', async () => {
	const { screen, bodies } = await open(aCouple());
	const input = screen.getByLabelText(words.file.label);
	const give = (text: string | Uint8Array<ArrayBuffer>, name = 'evening.md') =>
		userEvent.upload(input, new File([text], name));
	const lines = ['# Evening', '', '## Arrive · 5 min', '', '', '', '## Main topic'];

	await give(lines.join('\n'));
	await expect
		.element(input)
		.toHaveAccessibleDescription('evening.md, line 7: minutes are missing after “Main topic”.');
	await give('{\n"format": 1,,}', 'evening.json');
	await expect.element(input).toHaveAccessibleDescription(/^evening\.json, line 2: /);
	await give(new Uint8Array([0xff, 0xfe, 0x00]));
	await expect.element(input).toHaveAccessibleDescription(words.unreadable('evening.md'));
	await give('a'.repeat(100_001));
	await expect.element(input).toHaveAccessibleDescription(words.tooBig('evening.md'));
	expect(bodies()).toEqual([]);

	await give(lines.join('\n').replace('topic', 'topic · 20 min'));
	await expect.poll(() => bodies()[0]?.title).toBe('Evening');
	await expect.element(input).toHaveAccessibleDescription(words.file.hint);
});

test('in German the line is told in German', async () => {
	const couple = aCouple();
	history.replaceState(null, '', '#/templates');
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link: couple.link, language: 'de' });
	const input = screen.getByLabelText(wordsOf('de').templates.file.label);

	await userEvent.upload(input, new File(['# Abend\n## Reden'], 'abend.md'));

	await expect
		.element(input)
		.toHaveAccessibleDescription('abend.md, Zeile 2: Nach „Reden“ fehlen die Minuten.');
});

test('a new one goes to the mentorship one comes from; others are changed where they are', async () => {
	const link = new MemoryLink({ language: 'en', name: 'Mia' });
	const [first, second] = [aCouple(link), aCouple(link)];
	link.did(first.mentorshipId, 'addTemplate', { id: newId(), text: anEvening() });
	const { screen, bodies } = await open(second, `#/templates/${second.mentorshipId}`);

	await screen.getByRole('button', { name: words.add }).click();
	await expect.poll(() => bodies(second.mentorshipId).length).toBe(1);
	await screen.getByRole('button', { name: /^Portfolio evening/ }).click();
	await screen
		.getByRole('group', { name: 'Portfolio evening' })
		.getByLabelText(words.edit.title, { exact: true })
		.fill('Evening');

	await expect.poll(() => bodies(first.mentorshipId)[0]?.title).toBe('Evening');
	expect(bodies(second.mentorshipId)).toHaveLength(1);
});

test('without a mentorship it says what is needed first', async () => {
	const link = new MemoryLink();
	history.replaceState(null, '', '#/templates');
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link });
	await expect.element(screen.getByText(words.noMentorship)).toBeVisible();
});
