import type { Case } from './case.ts';

const set = { timeZone: 'Europe/Berlin', free: [{ day: 2, from: 15 * 60, to: 18 * 60 }] };

export const availabilityCases: readonly Case[] = [
	['saying when one is free', () => ['editAvailability', { set }]],
	[
		'saying it anew',
		(w) => {
			w.do('mentee', 'editAvailability', { set });
			return ['editAvailability', { set: { ...set, free: [{ day: 4, from: 480, to: 540 }] } }];
		},
	],
	[
		'saying it no longer',
		(w) => {
			w.do('mentee', 'editAvailability', { set });
			return ['removeAvailability', {}];
		},
	],
];
