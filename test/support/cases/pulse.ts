import { newId } from '#shared/ids.ts';
import type { MemoryMentorship } from '../memory-tx.ts';
import { startRegular } from '../sample-session.ts';
import type { Case } from './case.ts';

/** A session that is over. */
export function withEnded(world: MemoryMentorship): { sessionId: string } {
	const { id } = startRegular(world);
	world.do('mentor', 'endSession', { id });
	return { sessionId: id };
}

/** The mentee has answered, nobody else. */
export function withSealedPulse(world: MemoryMentorship): { sessionId: string } {
	const where = withEnded(world);
	const text = { comment: 'Too fast' };
	world.do('mentee', 'submitPulse', { ...where, set: { heard: 4, worth: 2 }, text });
	return where;
}

const card = { situation: 'The call', behaviour: 'You asked back', nextTime: 'Do it again' };

function withCard(world: MemoryMentorship): string {
	const id = newId();
	const set = { ...withEnded(world), kind: 'strength' as const, goalId: newId() };
	world.do('mentee', 'addFeedback', { id, set, text: card });
	return id;
}

export const pulseCases: readonly Case[] = [
	[
		'a first pulse',
		(w) => ['submitPulse', { ...withEnded(w), set: { heard: 5 }, text: { comment: 'Good' } }],
	],
	['putting a pulse aside', (w) => ['submitPulse', { ...withEnded(w), set: {}, text: {} }]],
	[
		'another answer',
		(w) => ['submitPulse', { ...withSealedPulse(w), set: { heard: 1, fits: 3 }, text: {} }],
	],
	['taking a pulse back', (w) => ['removePulse', withSealedPulse(w)]],
];

export const feedbackCases: readonly Case[] = [
	[
		'sharing a feedback card',
		(w) => {
			const set = { ...withEnded(w), kind: 'stretch' as const };
			return ['addFeedback', { id: newId(), set, text: { behaviour: 'You spoke fast' } }];
		},
	],
	[
		'changing a feedback card',
		(w) => {
			const text = { behaviour: 'You asked twice', situation: null, effect: 'I thought again' };
			return ['editFeedback', { id: withCard(w), set: { goalId: null, kind: 'stretch' }, text }];
		},
	],
	['removing a feedback card', (w) => ['removeFeedback', { id: withCard(w) }]],
];
