// What a person sees of their data: taking it along, what the server keeps, an erasure; and how it lies here.
import { ERASED_TEXT } from '#shared/domain/erased-text.ts';
import type { Language } from '#shared/domain/member.ts';
import type { SafetyState } from '#shared/ui/safety-commands.ts';
import { aLongHistory } from '#test/support/long-history.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { withPrivacy } from '#test/support/privacy-answers.ts';
import { type MakeScene, review } from './scene.ts';

const data =
	(steps: readonly string[] = [], how: Parameters<typeof withPrivacy>[3] = {}): MakeScene =>
	async (language: Language) => {
		const history = await aLongHistory(aPair({ language }));
		withPrivacy(history.link, history.mentorshipId, history.me, how);
		history.link.setDevice({ server: 'https://leitfaden.example' });
		return review(history, ['data'], steps);
	};

const safety =
	(state: SafetyState): MakeScene =>
	async (language) => {
		const pair = aPair({ language });
		pair.link.setDevice({ safety: state });
		return review(pair, ['safety']);
	};

export const dataScenes: Readonly<Record<string, MakeScene>> = {
	data: data(),
	'data-consent': data(
		['section:nth-of-type(3) button', 'section:nth-of-type(3):has(p:nth-of-type(5)) button'],
		{ consentsIntact: false },
	),
	'data-audit': data(['section:nth-of-type(4) button']),
	'data-erase': data(['section:nth-of-type(5) div:last-of-type button']),
	safety: safety({ mode: 'own' }),
	'safety-passphrase': safety({ mode: 'passphrase', broken: 2 }),
	locked: safety({ mode: 'passphrase', locked: 'passphrase' }),
	'locked-ended': safety({ mode: 'online', locked: 'ended' }),
	'locked-closed': safety({ mode: 'online', locked: 'closed' }),
	'review-former-member': async (language) => {
		const history = await aLongHistory(aPair({ language }));
		history.link.rewrite((one) => {
			if (one.kind === 'member' && one.id !== history.me)
				return {
					...one,
					meta: { ...one.meta, erasedAt: '2026-11-20T10:00:00.000Z' },
					body: { ...one.body, name: ERASED_TEXT },
				};
			return one.kind === 'action_item' ? { ...one, body: { text: ERASED_TEXT } } : one;
		});
		return review(history, [history.mentorshipId]);
	},
};
