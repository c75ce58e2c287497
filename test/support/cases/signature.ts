import { startRegular } from '../sample-session.ts';
import type { MemoryMentorship } from '../memory-tx.ts';
import type { Case } from './case.ts';

const signed = (letter: string) => ({
	startedAt: '2026-11-23T15:00:00.000Z',
	minutes: 45,
	templateHash: '0f'.repeat(32),
	publicKey: letter.repeat(87),
	signature: letter.repeat(86),
});

function overAndSigned(world: MemoryMentorship) {
	const { id: sessionId } = startRegular(world);
	world.do('mentor', 'endSession', { id: sessionId });
	world.do('mentee', 'addSignature', { sessionId, ...signed('A') });
	world.pass(5);
	return sessionId;
}

export const signatureCases: readonly Case[] = [
	[
		'signing a session',
		(w) => {
			const { id: sessionId } = startRegular(w);
			w.do('mentor', 'endSession', { id: sessionId });
			return ['addSignature', { sessionId, ...signed('A') }];
		},
	],
	[
		'signing a session anew',
		(w) => ['addSignature', { sessionId: overAndSigned(w), ...signed('B') }],
	],
	['taking a signature back', (w) => ['removeSignature', { sessionId: overAndSigned(w) }]],
];
