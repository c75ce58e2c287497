// What a page may ask for, by name.
import { newUid } from '#shared/ids.ts';
import { line, SHARED } from '#shared/domain/entity.ts';
import { Language, type MemberBody } from '#shared/domain/member.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Clock } from '#shared/store/clock.ts';
import type { Store } from '#shared/store/store.ts';
import { keyOf } from '#shared/store/view.ts';
import type { Api } from '#shared/sync/api.ts';
import { isAccountCommand } from '#shared/ui/account-commands.ts';
import type { CommandFailure, CommandName, Place, Settings } from '#shared/ui/link.ts';
import * as z from 'zod/mini';
import type { Account } from './account.ts';
import type { AccountAnswers } from './account-answers.ts';
import { comeBack } from './come-back.ts';
import { calendarAnswers } from './calendar-answers.ts';
import { type Desks, newRow } from './desks.ts';
import { hearErasure } from './hear-erasure.ts';
import { listInvites, revokeInvite, whyNotAccepted, whyNotInvited } from './invite-answers.ts';
import { ownTemplates } from './own-templates.ts';
import { answerPrivacy } from './privacy-answers.ts';
import { rowToQuarantined } from './refused.ts';
import { type Safety, safetyAnswers } from './safety-answers.ts';
import { isSignable, signReceipt } from './signing-key.ts';

/** What the answers need of the browser. */
export interface Outside {
	/** `<API_ORIGIN>`: invitations of any other are none. */
	readonly origin: string;
	settings(): Settings;
	changeSettings(change: Partial<Settings>): Promise<void>;
	readonly account: Account;
	readonly safety: Safety;
	/** How this device is called in the list of devices. */
	readonly label: string | undefined;
	/** Takes everything of the person's from this device's disks. */
	wipe(): Promise<void>;
	/** Kept in memory until the browser ends. */
	rememberPlace(page: string, place: Place): Promise<void>;
	recallPlace(page: string): Promise<Place | null>;
	/** Texts in those places that are stored nowhere else: all, or those of one mentorship. */
	countDrafts(mentorshipId?: string): Promise<number>;
	openPanelWindow(): Promise<void>;
}

interface Deps extends Outside {
	readonly store: Store;
	readonly api: Api;
	readonly desks: Desks;
	readonly clock: Clock;
	readonly accountAnswers: AccountAnswers;
	tellDevice(): void;
	recount(): Promise<void>;
}

export type Answers = (
	name: CommandName,
	args: unknown,
) => Promise<Result<unknown, CommandFailure>>;

const Name = line(80);
const SettingsChange = z.strictObject({
	name: z.optional(Name),
	language: z.optional(Language),
	notify: z.optional(z.enum(['off', 'count', 'text'])),
	plain: z.optional(z.boolean()),
	keyAsked: z.optional(z.literal(true)),
});
const InMentorship = z.strictObject({ mentorshipId: z.uuid() });
const Accept = z.strictObject({ url: z.string().check(z.maxLength(500)), name: z.optional(Name) });
const One = z.strictObject({ u: z.string() });
const OneInvite = z.strictObject({ id: z.uuid() });
const Resend = z.strictObject({ u: z.string(), args: z.unknown() });
const PageName = z.string().check(z.maxLength(320));
const Remember = z.strictObject({
	page: PageName,
	place: z.record(
		z.string(),
		z.union([z.string().check(z.maxLength(20_000)), z.number(), z.boolean()]),
	),
});
const Recall = z.strictObject({ page: PageName });
const Sign = z.strictObject({
	text: z.string().check(z.maxLength(1000), z.refine(isSignable)),
});

/** The secret of an invitation link, wherever it was pasted from. */
function secretOf(link: string, origin: string): string | undefined {
	const url = URL.parse(link.trim());
	if (url?.origin !== origin || url.pathname !== '/join') return undefined;
	return /^#([A-Za-z0-9_-]{20,80})$/.exec(url.hash)?.[1];
}

export function createAnswers(deps: Deps): Answers {
	const { store, api, desks, origin } = deps;
	const isShared = async (m: string) => (await desks.open(m))?.replica.row.shared === true;
	const calendar = calendarAnswers({
		api,
		origin,
		language: () => deps.settings().language,
		isShared,
		signIn: () => deps.account.signIn(),
	});

	const setSafety = safetyAnswers({ ...deps, countUnsent: deps.accountAnswers.countUnsent });

	async function invite(mentorshipId: string): Promise<Result<unknown, CommandFailure>> {
		const desk = await desks.open(mentorshipId);
		if (!desk) return err('not_found');
		const signedIn = await deps.account.signIn();
		if (!signedIn.ok) return err(signedIn.error.code);
		if (!desk.replica.row.shared) await desk.replica.edit((row) => ({ ...row, shared: true }));
		desk.sync.resume();
		const failure = await desk.sync.flush();
		if (failure) return err(failure.code);
		const invited = await api.invite(mentorshipId);
		if (!invited.ok) return err(whyNotInvited(invited.error));
		const { secret, ...made } = invited.value;
		return ok({ url: `${origin}/join#${secret}`, ...made });
	}

	async function accept(
		url: string,
		name: string | undefined,
	): Promise<Result<unknown, CommandFailure>> {
		const secret = secretOf(url, origin);
		if (secret === undefined) return err('invalid_link');
		const signedIn = await deps.account.signIn();
		if (!signedIn.ok) return err(signedIn.error.code);
		// Whoever asks again, since the answer was lost, is answered the same.
		const membership = await api.accept(secret);
		if (!membership.ok) return err(whyNotAccepted(membership.error));
		const { m, memberId, role } = membership.value;
		const { language } = deps.settings();
		const before = await desks.open(m);
		if (name !== undefined) await deps.changeSettings({ name });
		// Somebody who is in already does not introduce themselves again.
		if (name !== undefined && before && !before.replica.row.over) await rename(name);
		const joining = { ...(name !== undefined && { name }), language };
		const row = newRow({ m, memberId, role, shared: true, bootPage: 0, joining });
		const desk = await desks.found(row);
		await comeBack(desk, joining);
		await desk.sync.flush();
		if (deps.settings().name === undefined) {
			const given = desk.get(keyOf(SHARED, memberId))?.body as MemberBody | undefined;
			if (given) await deps.changeSettings({ name: given.name });
		}
		deps.tellDevice();
		return ok({ mentorshipId: m });
	}

	/** The people one talks with see the new name too. Mentorships that have ended stay as they were. */
	async function rename(name: string): Promise<void> {
		await desks.openAll();
		for (const desk of desks.list) {
			const own = desk.me && desk.get(keyOf(SHARED, desk.me.memberId));
			const ended = desk.get(keyOf(SHARED, desk.m))?.meta['state'] === 'ended';
			if (!own || ended || (own.body as unknown as MemberBody).name === name) continue;
			desk.mutate(undefined, {
				u: newUid(),
				n: 'editMember',
				a: { id: own.id, text: { name } },
			});
		}
	}

	async function resend(u: string, args: unknown): Promise<Result<unknown, CommandFailure>> {
		const row = (await store.quarantine()).find((one) => one.u === u);
		const desk = row && (await desks.open(row.m));
		if (!row || !desk) return err('not_found');
		// Written down anew before the old one goes: there is no moment in which it is nowhere.
		await desk.replica.append([{ u: newUid(), n: row.n, a: args, t: deps.clock.now() }]);
		desk.sync.poke();
		await store.dropQuarantined(u);
		await deps.recount();
		return ok(null);
	}

	return async (name, args) => {
		if (isAccountCommand(name)) return deps.accountAnswers.answer(name, args);
		switch (name) {
			case 'changeSettings': {
				const change = SettingsChange.safeParse(args);
				if (!change.success) return err('invalid_request');
				await deps.changeSettings(change.data as Partial<Settings>);
				if (change.data.name !== undefined) await rename(change.data.name);
				deps.tellDevice();
				return ok(null);
			}
			case 'invite': {
				const parsed = InMentorship.safeParse(args);
				return parsed.success ? invite(parsed.data.mentorshipId) : err('invalid_request');
			}
			case 'listInvites': {
				const parsed = InMentorship.safeParse(args);
				return parsed.success
					? listInvites({ api, isShared }, parsed.data.mentorshipId)
					: err('invalid_request');
			}
			case 'revokeInvite': {
				const parsed = OneInvite.safeParse(args);
				return parsed.success
					? revokeInvite({ api, isShared }, parsed.data.id)
					: err('invalid_request');
			}
			case 'accept': {
				const parsed = Accept.safeParse(args);
				return parsed.success ? accept(parsed.data.url, parsed.data.name) : err('invalid_request');
			}
			case 'listQuarantined':
				return ok((await store.quarantine()).map(rowToQuarantined));
			case 'dropQuarantined': {
				const parsed = One.safeParse(args);
				if (!parsed.success) return err('invalid_request');
				await store.dropQuarantined(parsed.data.u);
				await deps.recount();
				return ok(null);
			}
			case 'resendQuarantined': {
				const parsed = Resend.safeParse(args);
				return parsed.success ? resend(parsed.data.u, parsed.data.args) : err('invalid_request');
			}
			case 'rememberPlace': {
				const parsed = Remember.safeParse(args);
				if (!parsed.success) return err('invalid_request');
				await deps.rememberPlace(parsed.data.page, parsed.data.place);
				return ok(null);
			}
			case 'recallPlace': {
				const parsed = Recall.safeParse(args);
				return parsed.success
					? ok(await deps.recallPlace(parsed.data.page))
					: err('invalid_request');
			}
			case 'listTemplates':
				await desks.openAll();
				return ok(ownTemplates(desks.list));
			case 'findCalendar':
			case 'makeCalendar':
			case 'dropCalendar': {
				const parsed = InMentorship.safeParse(args);
				return parsed.success ? calendar(name, parsed.data.mentorshipId) : err('invalid_request');
			}
			case 'openPanelWindow':
				await deps.openPanelWindow();
				return ok(null);
			case 'privacy':
				return hearErasure(
					deps.account,
					args,
					await answerPrivacy(api, deps.account.token !== undefined, args),
				);
			case 'setSafety':
				return setSafety(args);
			// Asked again of the hub that came: it is open.
			case 'unlock':
			case 'startOver':
				return ok(null);
			case 'sign': {
				const parsed = Sign.safeParse(args);
				if (!parsed.success) return err('invalid_request');
				// Some private windows keep no keys.
				return signReceipt(store, parsed.data.text).then(ok, () => err('internal'));
			}
		}
	};
}
