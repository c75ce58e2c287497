import type { agreement as en } from '../en/agreement.ts';
import type { Widen } from '../words.ts';

export const agreement = {
	title: 'Was ihr abmachen könnt',
	lead: 'Was ihr abhakt, steht in eurer Notiz.',
	settled: (n, of) => `${n} von ${of} geklärt`,
	secrecy: 'Was unter uns bleibt, zum Vorlesen',
} satisfies Widen<typeof en>;
