import { findPrompt } from '#shared/content/prompts/index.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en');
const said = (id: string, part: 'text' | 'plain' | 'why' | 'avoidWhen' = 'text', language = 'en') =>
	findPrompt(id)?.words[language as 'en' | 'de'][part] ?? '';
/** All the questions on screen, wherever they stand. */
const shown = () => [...document.querySelectorAll('.voice')].map((one) => one.textContent);

async function inMainTopic(language = 'en' as 'en' | 'de', form = 'panel' as 'panel' | 'strip') {
	const running = await aRunningSession(aPair({ language }), { at: 3 });
	const place = { joinedId: running.sessionId };
	const { screen, host } = await showPanel(running.link, { place, form });
	return { ...running, screen, host };
}

async function choose(screen: Awaited<ReturnType<typeof inMainTopic>>['screen'], entry: string) {
	await screen.getByRole('button', { name: words.prompts.menu }).click();
	await screen.getByRole('menuitemcheckbox', { name: entry }).click();
}

test('one question stands there with its reason, never two; the next comes in its place', async () => {
	const { screen } = await inMainTopic();
	await expect.element(screen.getByText(said('A5'))).toBeVisible();
	await expect.element(screen.getByText(said('A5', 'why'))).toBeVisible();
	expect(shown()).toEqual([said('A5')]);

	await screen.getByRole('button', { name: words.panel.now.next }).click();
	await expect.poll(shown).toEqual([said('D1')]);
	await userEvent.keyboard('j');
	await expect.poll(shown).toEqual([said('D5')]);
	await userEvent.keyboard('kk');
	await screen.getByRole('button', { name: words.panel.now.previous }).click();
	await expect.poll(shown).toEqual([said('C8')]);
	expect(document.body.textContent).not.toContain(said('A5'));
});

test('when better not to ask is one step away, and goes along with the question', async () => {
	const { screen } = await inMainTopic();
	await expect.element(screen.getByText(said('A5'))).toBeVisible();
	expect(document.body.textContent).not.toContain(said('A5', 'avoidWhen'));

	await choose(screen, words.prompts.limits);
	await expect
		.element(screen.getByText(words.prompts.avoid(said('A5', 'avoidWhen'))))
		.toBeVisible();
	await expect
		.element(screen.getByText(words.prompts.idea('A goal for the session'), { exact: false }))
		.toBeVisible();
	await userEvent.keyboard('j');

	await expect
		.element(screen.getByText(words.prompts.avoid(said('D1', 'avoidWhen'))))
		.toBeVisible();
	expect(shown()).toEqual([said('D1')]);
});

test('plain language is this person’s own choice, kept in the settings', async () => {
	const { screen, link } = await inMainTopic();

	await choose(screen, words.prompts.plain);

	await expect.poll(shown).toEqual([said('A5', 'plain')]);
	expect(link.asked).toContainEqual({ name: 'changeSettings', args: { plain: true } });
	await choose(screen, words.prompts.plain);
	await expect.poll(shown).toEqual([said('A5')]);
	expect(link.sent).toEqual([]);
});

test('a bad line has questions of its own; the way back leads to the same question', async () => {
	const { screen } = await inMainTopic();
	await userEvent.keyboard('j');
	await expect.poll(shown).toEqual([said('D1')]);

	await choose(screen, words.prompts.rescue);
	await expect.element(screen.getByText(words.prompts.rescueTitle)).toBeVisible();
	await expect.poll(shown).toEqual([said('R1')]);
	await userEvent.keyboard('jjj');
	await expect.poll(shown).toEqual([said('R4')]);
	await userEvent.keyboard('j');
	await expect.poll(shown).toEqual([said('R1')]);
	await screen.getByRole('button', { name: words.prompts.back }).click();

	await expect.poll(shown).toEqual([said('D1')]);
});

test('the next section begins with its own question, however bad the line was', async () => {
	const { screen } = await inMainTopic();
	await choose(screen, words.prompts.rescue);
	await expect.poll(shown).toEqual([said('R1')]);

	await screen.getByRole('button', { name: words.panel.now.nextSection('Feedback') }).click();

	await expect.poll(shown).toEqual([said('F1')]);
});

test('the key t begins thinking time from any tab, and hides no question', async () => {
	const { screen } = await inMainTopic();
	const think = screen.getByRole('button', { name: new RegExp(`^${words.prompts.think}`) });
	await screen.getByRole('tab', { name: 'Agenda' }).click();

	await userEvent.keyboard('t');
	await expect.element(think).toHaveAttribute('aria-pressed', 'true');
	expect(shown()).toEqual([said('A5')]);
	expect(document.activeElement).not.toBe(think.element());
	await userEvent.keyboard('j');

	await expect.poll(shown).toEqual([said('D1')]);
	await expect.element(think).toHaveAttribute('aria-pressed', 'false');
	await userEvent.keyboard('t');
	await expect.element(think).toHaveAttribute('aria-pressed', 'true');
	await userEvent.keyboard('t');
	await expect.element(think).toHaveAttribute('aria-pressed', 'false');
});

test('the strip has one line of it, in German too', async () => {
	await inMainTopic('de', 'strip');

	await expect
		.poll(() => document.querySelector('.prompt')?.textContent.trim())
		.toBe(said('A5', 'text', 'de'));
});
