import { startRegular } from '../sample-session.ts';
import type { Case } from './case.ts';

export const sessionCases: readonly Case[] = [
	[
		'writing the summary of a session',
		(w) => ['editSession', { id: startRegular(w).id, text: { summary: 'A good start.' } }],
	],
	[
		'going back to the facts of a session',
		(w) => {
			const { id } = startRegular(w);
			w.do('mentor', 'editSession', { id, text: { summary: 'A good start.' } });
			return ['editSession', { id, text: { summary: null } }];
		},
	],
];
