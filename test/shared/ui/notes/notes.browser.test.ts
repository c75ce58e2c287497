import { privateSpace, SHARED } from '#shared/domain/entity.ts';
import { noteIdOf } from '#shared/domain/note.ts';
import { fromBase64, toBase64 } from '#shared/ui/notes/base64.ts';
import { aPair, aRunningSession, type Running } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import * as Y from 'yjs';

async function onNotes(place: Record<string, string | number> = {}) {
	const running = await aRunningSession(aPair());
	const where = { joinedId: running.sessionId, tab: 'notes', ...place };
	const { screen } = await showPanel(running.link, { place: where });
	const ours = screen.getByRole('textbox', { name: 'Our note' });
	await expect.element(ours).toBeVisible();
	return { ...running, screen, ours, field: ours.element() as HTMLTextAreaElement };
}

const itemId = (running: Running) => running.itemIds[0] ?? '';

function storedText(running: Running, lane: 'ours' | 'mine' = 'ours'): string {
	const space = lane === 'ours' ? SHARED : privateSpace(running.me);
	const id = noteIdOf(running.sessionId, itemId(running));
	const found = running.link
		.records(running.mentorshipId)
		.find((record) => record.id === id && record.space === space);
	const doc = new Y.Doc();
	if (found) Y.applyUpdate(doc, fromBase64(String(found.body['text'])));
	return doc.getText('text').toString();
}

/** The other person's copy of the note, and what they do to it. */
function otherWrites(running: Running, change: (text: Y.Text) => void): void {
	const doc = new Y.Doc();
	const id = noteIdOf(running.sessionId, itemId(running));
	const found = running.link
		.records(running.mentorshipId)
		.find((record) => record.id === id && record.space === SHARED);
	if (found) Y.applyUpdate(doc, fromBase64(String(found.body['text'])));
	const before = Y.encodeStateVector(doc);
	change(doc.getText('text'));
	const update = toBase64(Y.encodeStateAsUpdate(doc, before));
	running.link.otherShows(running.mentorshipId, SHARED, { t: 'text', id, update });
}

test('what is typed is stored, and who reads it stands beside it', async () => {
	const shown = await onNotes();

	await shown.ours.fill('First steps 👍');

	await expect.poll(() => storedText(shown)).toBe('First steps 👍');
	await expect.element(shown.screen.getByText('You and Kim')).toBeVisible();
});

test('a keystroke is called saved only once it is', async () => {
	const shown = await onNotes();
	const states: (string | undefined)[] = [];
	const note = () => states.push(document.querySelector('[data-save-state]')?.textContent.trim());
	await expect.element(shown.screen.getByText('Saved here')).toBeVisible();
	new MutationObserver(note).observe(document.querySelector('[data-save-state]')!, {
		subtree: true,
		childList: true,
		characterData: true,
	});

	await shown.ours.fill('x');

	await expect.poll(() => storedText(shown)).toBe('x');
	await expect.poll(() => states.at(-1)).toBe('Saved here');
	expect(states).toContain('Not saved yet');
});

test('the other person’s keystrokes show at once, and the caret stays where it was', async () => {
	const shown = await onNotes();
	await shown.ours.click();
	await userEvent.keyboard('bread and butter');
	await expect.poll(() => storedText(shown)).toBe('bread and butter');
	shown.field.setSelectionRange(5, 5);

	otherWrites(shown, (text) => text.insert(0, 'Rye '));

	await expect.element(shown.ours).toHaveValue('Rye bread and butter');
	expect([shown.field.selectionStart, shown.field.selectionEnd]).toEqual([9, 9]);
});

test('undo takes back one’s own words and leaves the other person’s', async () => {
	const shown = await onNotes();
	await shown.ours.click();
	await userEvent.keyboard('mine');
	await expect.poll(() => storedText(shown)).toBe('mine');
	otherWrites(shown, (text) => text.insert(0, 'theirs '));
	await expect.element(shown.ours).toHaveValue('theirs mine');

	await userEvent.keyboard('{Control>}z{/Control}');

	await expect.element(shown.ours).toHaveValue('theirs ');
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	await expect.element(shown.ours).toHaveValue('theirs mine');
});

test('my own note is folded away, and never leaves my space', async () => {
	const shown = await onNotes();
	const mine = shown.screen.getByRole('textbox', { name: 'My note' });
	expect(mine.query()).toBeNull();

	await shown.screen.getByRole('button', { name: 'My note (only you)' }).click();
	await mine.click();
	await userEvent.keyboard('careful here');

	await expect.poll(() => storedText(shown, 'mine')).toBe('careful here');
	expect(storedText(shown)).toBe('');
});

test('a pasted book arrives whole, in pieces the wire takes', async () => {
	const shown = await onNotes();
	const book = 'Kapitel über Brücken. '.repeat(1500);

	await shown.ours.fill(book);

	await expect.poll(() => storedText(shown).length).toBe(book.length);
	const sizes = shown.link.sent.map(({ a }) => (a as { update: string }).update.length);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(12_000);
});

test('after a reload the caret stands where it stood', async () => {
	const before = await onNotes();
	await before.ours.click();
	await userEvent.keyboard('one two');
	await expect.poll(() => storedText(before)).toBe('one two');
	const caret = { caretItem: itemId(before), caretLane: 'ours', caretStart: 3, caretEnd: 3 };
	await before.screen.unmount();

	const place = { joinedId: before.sessionId, tab: 'notes', ...caret };
	const { screen } = await showPanel(before.link, { place });
	const ours = screen.getByRole('textbox', { name: 'Our note' });

	await expect.element(ours).toHaveValue('one two');
	const field = ours.element() as HTMLTextAreaElement;
	await expect.poll(() => field.selectionStart).toBe(3);
	expect(document.activeElement).not.toBe(field);
});
