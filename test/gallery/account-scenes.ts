// The account: nobody yet, a code on its way, devices, signed out in a call, on the way out.
import type { Language } from '#shared/domain/member.ts';
import { EMAIL, LAPSED, LAPTOP, withAccount } from '#test/support/account-answers.ts';
import { aPair, aRunningSession, dayFromNow } from '#test/support/panel-scenes.ts';
import { beginAnew, someOwnThings } from '#test/support/own-things.ts';
import { type MakeScene, panel, review } from './scene.ts';

type Wishes = Parameters<typeof withAccount>;

const account =
	(begin: Wishes[1], more: Wishes[2] = {}, steps: readonly string[] = []) =>
	async (language: Language) => {
		const pair = aPair({ language });
		withAccount(pair.link, begin, more);
		return review(pair, ['account'], steps);
	};
const SIGNED_IN = { state: 'signed_in', named: true, email: EMAIL } as const;

export const accountScenes: Readonly<Record<string, MakeScene>> = {
	'account-none': account({}),
	'account-code': account({ code: { email: EMAIL, purpose: 'sign_in', at: Date.now() } }),
	account: account(SIGNED_IN),
	'account-key-offer': async (language) => {
		const pair = aPair({ language });
		withAccount(pair.link, SIGNED_IN, { devices: [LAPTOP, LAPSED] });
		pair.link.setDevice({ safety: { mode: 'own' } });
		return review(pair, ['account']);
	},
	'account-sign-out': account(SIGNED_IN, { unsent: { changes: 3, refused: 1, onlyHere: 1 } }, [
		'.out .plain',
	]),
	'account-erasure': account({ ...SIGNED_IN, erasureDueAt: `${dayFromNow(7)}T10:00:00.000Z` }),
	'account-gone': account({ state: 'signed_out', named: false }),
	'account-erased': account({ state: 'signed_out', named: true, erased: true }),
	'panel-signed-out': async (language) => {
		const pair = await aRunningSession(aPair({ language }));
		withAccount(pair.link, { state: 'signed_out', named: true });
		pair.link.setStatus(pair.mentorshipId, {
			connection: 'offline',
			unsynced: 3,
			problem: 'not_signed_in',
		});
		return panel(pair);
	},
	'review-leave': async (language) => {
		const pair = aPair({ language });
		withAccount(pair.link, SIGNED_IN);
		pair.link.setStatus(pair.mentorshipId, { connection: 'live', unsynced: 0 });
		return review(pair, [pair.mentorshipId, 'settings'], ['.leave button']);
	},
	'go-on': async (language) => {
		const world = someOwnThings(language);
		return review(world, [world.mentorshipId, 'go-on'], ['.goal summary']);
	},
	'go-on-leave': async (language) => {
		const world = someOwnThings(language);
		world.link.setStatus(world.mentorshipId, { connection: 'live', unsynced: 0 });
		return review(world, [world.mentorshipId, 'settings'], ['.leave button']);
	},
	'go-on-there': async (language) => {
		const world = someOwnThings(language);
		const { id } = await beginAnew(world);
		return review(world, [id]);
	},
};
