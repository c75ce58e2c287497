import { SHARED } from '#shared/domain/entity.ts';
import { signature, signatureIdOf } from '#shared/domain/signature.ts';
import { takeawayIdOf } from '#shared/domain/takeaway.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const signed = {
	startedAt: '2026-11-23T15:00:00.000Z',
	minutes: 45,
	templateHash: '0f'.repeat(32),
	publicKey: 'A'.repeat(87),
	signature: 'A'.repeat(86),
};

test('only a session that is over is signed', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);

	const early = world.run('mentee', 'addSignature', { sessionId, ...signed });
	const nowhere = world.run('mentee', 'addSignature', { sessionId: newId(), ...signed });

	expect(early).toEqual({ ok: false, error: { code: 'closed' } });
	expect(nowhere).toEqual({ ok: false, error: { code: 'not_found' } });
});

test('a signature is its author’s own: each has one, and takes back only that', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	world.do('mentor', 'endSession', { id: sessionId });
	world.do('mentor', 'addSignature', { sessionId, ...signed });
	world.do('mentee', 'addSignature', { sessionId, ...signed, minutes: 44 });
	world.do('mentee', 'removeSignature', { sessionId });

	const left = world.records.filter(({ kind }) => kind === 'signature');
	expect(left.map(({ meta }) => [meta['authorId'], meta['minutes']])).toEqual([
		[world.mentor.memberId, 45],
	]);
});

test('when it was signed is the server’s word: never later than now', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	world.do('mentor', 'endSession', { id: sessionId });
	world.do('mentor', 'addSignature', { sessionId, ...signed, at: '2099-01-01T00:00:00.000Z' });

	const id = signatureIdOf(sessionId, world.mentor.memberId);
	expect(world.get(signature, SHARED, id)?.meta.at).toBe(world.now);
});

test('a signature and a takeaway of the same person and session do not share an id', () => {
	const [sessionId, memberId] = [newId(), newId()];

	expect(signatureIdOf(sessionId, memberId)).not.toBe(takeawayIdOf(sessionId, memberId));
});

test.each([
	['a key that is too short', { publicKey: 'A'.repeat(86) }],
	['a signature in another alphabet', { signature: `${'A'.repeat(85)}+` }],
	['minutes that are not whole', { minutes: 45.5 }],
	['a hash in capitals', { templateHash: '0F'.repeat(32) }],
])('%s is refused', (_says, wrong) => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	world.do('mentor', 'endSession', { id: sessionId });

	const outcome = world.run('mentor', 'addSignature', { sessionId, ...signed, ...wrong });
	expect(outcome).toEqual({ ok: false, error: { code: 'invalid' } });
});
