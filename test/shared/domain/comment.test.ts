import { comment, type Comment, commentsOn } from '#shared/domain/comment.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

function commented() {
	const world = createMentorship();
	const actionItemId = addActionItem(world);
	const id = newId();
	world.do('mentee', 'addComment', { id, actionItemId, text: { text: ' Half done ' } });
	return { world, actionItemId, id };
}

test('a comment is its author’s: the other person can neither change nor remove it', () => {
	const { world, id } = commented();
	const forbidden = { error: { code: 'forbidden' } };

	expect(world.run('mentor', 'editComment', { id, text: { text: 'x' } })).toMatchObject(forbidden);
	expect(world.run('mentor', 'removeComment', { id })).toMatchObject(forbidden);
	world.do('mentee', 'editComment', { id, text: { text: 'Done' } });

	expect(world.get(comment, SHARED, id)).toMatchObject({
		meta: { authorId: world.mentee.memberId },
		body: { text: 'Done' },
	});
});

test('it is about an action item that is there, says something, and stays short', () => {
	const { world, actionItemId, id } = commented();
	const add = (text: string, at = actionItemId) =>
		world.run('mentor', 'addComment', { id: newId(), actionItemId: at, text: { text } });

	expect(world.get(comment, SHARED, id)?.body.text).toBe('Half done');
	expect(add('x', newId())).toMatchObject({ error: { code: 'not_found' } });
	expect(add('  ')).toMatchObject({ error: { code: 'invalid' } });
	expect(add('x'.repeat(501))).toMatchObject({ error: { code: 'too_long', max: 500 } });
});

test('the thread of an action item is its own comments, the oldest first', () => {
	const { world, actionItemId, id } = commented();
	const other = addActionItem(world);
	world.do('mentor', 'addComment', { id: newId(), actionItemId: other, text: { text: 'Else' } });
	world.pass(1);
	world.do('mentor', 'addComment', { id: newId(), actionItemId, text: { text: 'Good' } });
	const all = world.records.filter(({ kind }) => kind === comment.kind).toReversed();

	const thread = commentsOn(actionItemId, all as unknown as readonly Comment[]);

	expect(thread.map(({ body }) => body.text)).toEqual(['Half done', 'Good']);
	expect(thread[0]?.id).toBe(id);
});

test('taken away twice is taken away', () => {
	const { world, id } = commented();
	world.do('mentee', 'removeComment', { id });

	expect(world.run('mentor', 'removeComment', { id })).toMatchObject({ ok: true });
	expect(world.records.filter(({ kind }) => kind === comment.kind)).toEqual([]);
});
