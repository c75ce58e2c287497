// The quarantine: words that reach nobody are kept there, once each, with why.
import { newId } from '#shared/ids.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { me, mutation, openReplica, promise } from '#test/support/open-replica.ts';
import { expect, test } from 'vitest';

test('leaving a mentorship keeps every unsent word in quarantine', async () => {
	const { m, store, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);

	await replica.close('left');

	expect((await store.load(m))?.outbox).toEqual([]);
	expect((await store.quarantine()).map(({ code }) => code)).toEqual(['left', 'left']);
});

test('an emptied mutation, whose words are kept already, is not kept a second time', async () => {
	const { m, store, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);
	await replica.giveUp(2, 'too_long');

	await replica.close('left');

	const kept = await store.quarantine();
	expect(kept.map(({ n }) => n).sort()).toEqual(['addActionItem', 'addMentorship']);
	expect(kept.find(({ n }) => n === 'addActionItem')?.code).toBe('too_long');
});

test('a mentorship that was never shared refuses on the spot what can never be applied', async () => {
	const { m, store, replica } = await openReplica({ shared: false });
	const lost = mutation('editActionItem', { id: newId(), text: { text: 'to nobody' } });

	await replica.append([mutation('addMentorship', foundingOf(m, me)), lost]);

	expect((await store.load(m))?.outbox).toHaveLength(1);
	expect(await store.quarantine()).toMatchObject([{ u: lost.u, code: 'not_found' }]);
});

test('args that are too long are kept and named, and take no seq', async () => {
	const { store, replica } = await openReplica();
	const long = mutation('updateNote', { update: 'a'.repeat(17_000) });

	await replica.append([long]);

	expect(replica.row.next).toBe(1);
	expect(await store.quarantine()).toMatchObject([{ u: long.u, code: 'too_long', max: 16_384 }]);
});

test('they are counted in bytes, as the server counts them', async () => {
	const { replica, store } = await openReplica();
	const ofSize = (bytes: number) => {
		const left = bytes - JSON.stringify({ id: newId(), text: '' }).length;
		const text = 'ä'.repeat(left / 2) + 'x'.repeat(left % 2);
		return mutation('editGoal', { id: newId(), text });
	};
	const [fits, long] = [ofSize(16_384), ofSize(16_385)];

	await replica.append([fits, long]);

	expect(replica.row.next).toBe(2);
	expect(await store.quarantine()).toMatchObject([{ u: long.u, code: 'too_long', max: 16_384 }]);
});
