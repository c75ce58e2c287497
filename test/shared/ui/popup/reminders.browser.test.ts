import { newId } from '#shared/ids.ts';
import Popup from '#shared/ui/popup/Popup.svelte';
import type { PopupHost } from '#shared/ui/popup/popup-host.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { dayFromNow as day } from '#test/support/panel-scenes.ts';
import { expect, test } from 'vitest';

/** A popup whose browser lets messages through, or does not. */
function aHost({ lets = true } = {}) {
	const opened: (string | undefined)[] = [];
	let allowed = false;
	const host: PopupHost = {
		openReview: (path) => void opened.push(path),
		reloadCall() {},
		requestAccess() {},
		mayNotify: async () => allowed,
		allowNotify: async () => (allowed = lets),
		close() {},
	};
	return { host, opened };
}

function withPromises() {
	const couple = aCouple();
	const { link, mentorshipId, mia, jonas } = couple;
	const add = (text: string, dueOn: string, assigneeId = mia, ifThen?: string) => {
		const id = newId();
		const body = { text, ...(ifThen && { ifThen }) };
		link.did(mentorshipId, 'addActionItem', { id, set: { assigneeId, dueOn }, text: body });
		return id;
	};
	add('Ask Ms Lee', day(1));
	const id = add('Write the letter', day(0), mia, 'If it is nine, then I write');
	add('Read the book', day(-2));
	add('Somewhen', day(5));
	add('Not mine', day(0), jonas);
	const stateOf = () => link.records(mentorshipId).find((one) => one.id === id)?.meta['state'];
	return { ...couple, id, stateOf };
}

test('what of mine is due stands in the popup: overdue, today, tomorrow, the if-then line first', async () => {
	const { link, mentorshipId } = withPromises();
	const { host, opened } = aHost();
	const screen = await show(Popup, { host }, { link });

	const due = screen.getByRole('region', { name: 'Due' });
	const lines = due.getByRole('listitem');
	await expect.poll(() => lines.elements()).toHaveLength(3);
	const texts = lines.elements().map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim());
	expect(texts[0]).toMatch(/Read the book was due .* · with Jonas$/);
	expect(texts[1]).toMatch(/If it is nine, then I write Write the letter today · with Jonas$/);
	expect(texts[2]).toMatch(/Ask Ms Lee tomorrow · with Jonas$/);

	await due.getByRole('button', { name: /^Open “Write the letter” in the review/ }).click();
	expect(opened).toEqual([mentorshipId]);
});

test('one tick and it is done; a slip is taken back in place', async () => {
	const { link, stateOf } = withPromises();
	const screen = await show(Popup, { host: aHost().host }, { link });
	const box = screen.getByRole('checkbox', { name: 'Done: Write the letter' });

	await box.click();
	await expect.poll(stateOf).toBe('done');
	await expect.element(box).toBeChecked();
	await box.click();

	await expect.poll(stateOf).toBe('open');
	await expect.element(box).not.toBeChecked();
});

test('without anything due nothing stands there', async () => {
	const { link } = aCouple();
	const screen = await show(Popup, { host: aHost().host }, { link });

	await expect.element(screen.getByRole('button', { name: 'Start by hand' })).toBeVisible();
	expect(screen.getByRole('region', { name: 'Due' }).elements()).toHaveLength(0);
});

test('messages are off until they are asked for, say how many, and what only if wanted', async () => {
	const { link } = aCouple();
	const screen = await show(Popup, { host: aHost().host }, { link });
	const remind = screen.getByRole('checkbox', { name: 'Remind me on the day, at nine' });
	await expect.element(remind).not.toBeChecked();

	await remind.click();
	await screen.getByRole('checkbox', { name: 'Say what it is, too' }).click();
	await expect.element(screen.getByRole('checkbox', { name: 'Say what it is, too' })).toBeChecked();
	await remind.click();

	await expect.element(remind).not.toBeChecked();
	expect(link.asked.map(({ args }) => args)).toEqual([
		{ notify: 'count' },
		{ notify: 'text' },
		{ notify: 'off' },
	]);
});

test('a browser that lets no message through says so, and the wish is off again', async () => {
	const { link } = aCouple();
	const screen = await show(Popup, { host: aHost({ lets: false }).host }, { link });

	await screen.getByRole('checkbox', { name: 'Remind me on the day, at nine' }).click();

	await expect.element(screen.getByText(/does not let Leitfaden show messages/)).toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: /^Remind me/ })).not.toBeChecked();
	expect(link.asked.at(-1)?.args).toEqual({ notify: 'off' });
});
