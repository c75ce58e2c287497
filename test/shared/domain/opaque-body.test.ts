import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { expect, test } from 'vitest';

// What people wrote may be encrypted one day: then a server that replays a mutation cannot read it.
test.each(cases)('%s never looks into what was written before', (_says, arrange) => {
	const world = createMentorship();
	const [name, args, who = 'mentee'] = arrange(world);
	world.sealBodies();

	expect(() => world.do(who, name, args as never)).not.toThrow();
});

test('writing in a note hands the old text on unread', () => {
	const world = createMentorship();
	const place = { sessionId: newId(), agendaItemId: newId(), lane: 'ours' as const };
	world.do('mentor', 'updateNote', { ...place, update: 'AAAA' });
	world.sealBodies();

	expect(() => world.do('mentee', 'updateNote', { ...place, update: 'BBBB' })).not.toThrow();
});

test('the seal holds: a look inside throws', () => {
	const world = createMentorship();
	world.sealBodies();
	const name = world.records.find(({ kind }) => kind === 'member')?.body['name'];

	expect(() => String(name)).toThrow('looked into name');
});
