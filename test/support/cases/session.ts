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
	[
		'pausing for trouble',
		(w) => ['pauseSession', { id: startRegular(w).id, because: 'trouble', pausedMs: 0 }],
	],
	[
		'going on after a lost connection',
		(w) => {
			const { id } = startRegular(w);
			w.do('mentor', 'pauseSession', { id, because: 'connection', pausedMs: 0 });
			return ['resumeSession', { id }];
		},
	],
	[
		'handing over the lead',
		(w) => ['editSession', { id: startRegular(w).id, set: { leadId: w.mentee.memberId } }],
	],
	[
		'agreeing on a plan B',
		(w) => ['editMentorship', { id: w.id, text: { planB: 'phone: +43 1 234' } }],
	],
];
