import { noteIdOf } from '#shared/domain/note.ts';
import { newId, newUid } from '#shared/ids.ts';
import { LiveView } from '#shared/store/live-view.ts';
import { createMergeText, fromBase64, toBase64 } from '#shared/store/merge-text.ts';
import { keyOf, type Me, type Pending } from '#shared/store/view.ts';
import { ownTime } from '#test/support/own-time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
const sessionId = newId();
const agendaItemId = newId();
const noteKey = keyOf('S', noteIdOf(sessionId, agendaItemId));

const pending = (n: string, a: unknown): Pending => ({ u: newUid(), n, a, t: 1 });
const promise = (id: string) =>
	pending('addActionItem', { id, set: { assigneeId: me.memberId }, text: { text: 'call' } });

/** What a person types, one mutation a keystroke. */
function typing(count: number): Pending[] {
	const doc = new Y.Doc();
	const updates: string[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(toBase64(update)));
	for (let i = 0; i < count; i += 1) doc.getText('text').insert(i, 'abc '[i % 4] ?? '');
	return updates.map((update) =>
		pending('updateNote', { lane: 'ours', sessionId, agendaItemId, update }),
	);
}

function textOf(view: LiveView): string {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, fromBase64((view.get(noteKey)?.body['text'] as string | undefined) ?? ''));
	return doc.getText('text').toString();
}

test('running a mutation on top is the same as running all of them again', () => {
	const ids = [newId(), newId()];
	const all = [
		...ids.map(promise),
		...typing(20),
		...ids.map((id) => pending('completeActionItem', { id })),
		pending('removeActionItem', { id: ids[0] }),
	];
	const step = new LiveView(createMergeText());
	for (const one of all) step.append([one], me);
	const whole = new LiveView(createMergeText());
	whole.rerun(all, me);

	expect([...step.keys()].sort()).toEqual([...whole.keys()].sort());
	for (const key of whole.keys())
		if (key !== noteKey) expect(step.get(key)).toEqual(whole.get(key));
	expect(textOf(step)).toBe(textOf(whole));
	expect(textOf(step)).toBe('abc '.repeat(5));
});

test('what a commit under way brings is shown below what this device has written', () => {
	const view = new LiveView(createMergeText());
	const id = newId();
	view.append([promise(id)], me);
	const own = view.get(keyOf('S', id));

	const theirs = {
		space: 'S' as const,
		kind: 'action_item',
		id,
		meta: { state: 'done' },
		body: {},
	};
	view.expect([[keyOf('S', id), theirs]]);
	expect(view.get(keyOf('S', id))).toEqual(own);

	view.rerun([], me);
	expect(view.get(keyOf('S', id))).toEqual(theirs);
	expect(view.dropAhead()).toEqual([keyOf('S', id)]);
	expect(view.get(keyOf('S', id))).toBeUndefined();
});

test('a patch takes the place of what was expected for its keys, and of no other', () => {
	const view = new LiveView(createMergeText());
	const [a, b] = [newId(), newId()].map((id) => keyOf('S', id));
	if (!a || !b) throw new Error('two keys');
	const record = (id: string, n: number) => ({
		space: 'S' as const,
		kind: 'goal',
		id,
		meta: { n },
		body: {},
	});
	view.expect([
		[a, record('a', 1)],
		[b, record('b', 1)],
	]);

	view.confirm([[a, record('a', 2)]]);

	expect(view.get(a)?.meta).toEqual({ n: 2 });
	expect(view.get(b)?.meta).toEqual({ n: 1 });
});

test('an hour of typing offline costs each keystroke the same', () => {
	const view = new LiveView(createMergeText());
	const all = typing(6000);
	view.append(all.slice(0, 1000), me);
	const early = ownTime(() => view.append(all.slice(1000, 1500), me));
	view.append(all.slice(1500, 5500), me);
	const late = ownTime(() => view.append(all.slice(5500), me));

	expect(textOf(view)).toHaveLength(6000);
	// The note is four times as long; running everything again would cost twelve times the mutations too.
	expect(late).toBeLessThan(10 * early + 50);
	expect(late / 500).toBeLessThan(8);
});

test('an id that another kind of record has is refused, as the room would', () => {
	const view = new LiveView(createMergeText());
	const id = newId();
	view.append([promise(id)], me);

	const set = { order: 'a0', weight: 2 as const };
	const asGoal = pending('addGoal', { id, set, text: { title: 'Speak in public' } });

	expect(view.refusal(asGoal, me)).toEqual({ code: 'invalid' });
	expect(view.append([asGoal], me)).toEqual([]);
	expect(view.get(keyOf('S', id))?.kind).toBe('action_item');
});
