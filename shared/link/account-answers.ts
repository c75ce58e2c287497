// What a page may ask about the account: signing in by a code, the devices, signing out, leaving.
import { err, ok, type Result } from '#shared/result.ts';
import { Uuid } from '#shared/protocol.ts';
import type { MentorshipRow } from '#shared/store/shape.ts';
import type { Store } from '#shared/store/store.ts';
import type { Api, Failure } from '#shared/sync/api.ts';
import type { AccountCommand, AccountCommands, Unsent } from '#shared/ui/account-commands.ts';
import type { CommandFailure, Settings } from '#shared/ui/link.ts';
import * as z from 'zod/mini';
import type { Account } from './account.ts';
import { CODE_ARGS, enterOnce, sendCode } from './codes.ts';
import { comeBack } from './come-back.ts';
import { type Desks, newRow } from './desks.ts';
import type { Safety } from './safety-answers.ts';
import type { Wiping } from './wiping.ts';

/** So often, at most, the account is asked for mentorships that are not here yet. */
const BRING_MS = 300_000;

export interface AccountAnswersDeps {
	readonly account: Account;
	readonly store: Store;
	readonly api: Api;
	readonly desks: Desks;
	readonly clock: { now(): number };
	/** How this device is called in the list of devices. */
	readonly label: string | undefined;
	readonly safety: Pick<Safety, 'keyId'>;
	settings(): Settings;
	/** Takes everything from this device, the disk first. */
	readonly wiping: Pick<Wiping, 'isBegun' | 'run'>;
	countDrafts(mentorshipId?: string): Promise<number>;
	tellDevice(): void;
}

type Name = AccountCommand;

const InMentorship = z.strictObject({ mentorshipId: Uuid });
/** What stands for no arguments. */
const Nothing = z.null();
const ARGS = {
	...CODE_ARGS,
	readAccount: Nothing,
	revokeDevice: z.strictObject({ id: z.string().check(z.maxLength(100)) }),
	revokeOthers: Nothing,
	countUnsent: z.nullable(InMentorship),
	sendUnsent: Nothing,
	signOut: Nothing,
	keepWithAccount: InMentorship,
	leave: InMentorship,
};
type Asked = {
	[N in Name]: (args: AccountCommands[N]['args']) => Promise<Result<unknown, CommandFailure>>;
};

const codeOf = <T>(answer: Result<T, Failure>): Result<T, CommandFailure> =>
	answer.ok ? answer : err(answer.error.code);

export interface AccountAnswers {
	answer(name: Name, args: unknown): Promise<Result<unknown, CommandFailure>>;
	countUnsent(): Promise<Unsent>;
	/** What other devices of the account have begun comes here too; asked for now and then. */
	bringSometimes(): void;
}

export function accountAnswers(deps: AccountAnswersDeps): AccountAnswers {
	const { account, store, api, desks, clock, tellDevice } = deps;
	const enter = enterOnce((asked) => api.verifyCode(asked));
	let broughtAt = -Infinity;

	/** Founds here what the account has and this device has not. Answers with how many here are not its own. */
	async function bringAll(): Promise<number> {
		const list = await api.mentorships();
		await desks.openAll();
		if (!list.ok) return 0;
		await account.knowErasure(list.value.erasureDueAt);
		const known = new Set(desks.list.map(({ m }) => m));
		for (const seat of list.value.mentorships) {
			if (known.has(seat.m)) {
				const here = await desks.open(seat.m);
				if (here) await comeBack(here);
				continue;
			}
			const desk = await desks.found(newRow({ ...seat, shared: true, bootPage: 0 }));
			desk.sync.wake();
		}
		const own = new Set(list.value.mentorships.map(({ m }) => m));
		// What the server has never confirmed nor shown anything of is not somebody else's: it was never there.
		const wasThere = (row: MentorshipRow) => row.conf > 0 || Object.keys(row.cur).length > 0;
		return desks.list.filter(
			({ m, replica: { row } }) => row.shared && !row.over && wasThere(row) && !own.has(m),
		).length;
	}

	async function countUnsent(m?: string): Promise<Unsent> {
		await desks.openAll();
		const isMeant = (one: { readonly m: string }) => m === undefined || one.m === m;
		const rows = desks.list.filter(isMeant).map(({ replica }) => replica);
		return {
			changes: rows.reduce((sum, { row, outbox }) => sum + (row.shared ? outbox.length : 0), 0),
			refused: (await store.quarantine()).filter(isMeant).length,
			onlyHere: rows.filter(({ row }) => !row.shared).length,
			drafts: await deps.countDrafts(m),
		};
	}

	const asked: Asked = {
		async requestCode(args) {
			const sent = await sendCode(api, args, deps.settings().language, clock.now());
			if (!sent.ok) return sent;
			await account.wait(sent.value);
			return ok(null);
		},
		async dropCode() {
			await account.wait(undefined);
			return ok(null);
		},
		async verifyCode({ code }) {
			const { flow } = account;
			if (!flow) return err('wrong_code');
			const { label } = deps;
			const asked = { flow: flow.flow, code, ...(label && { label }) };
			// Its sign-in may have ended by itself: what lies here is to open with the next one, too.
			const { keyId } = deps.safety;
			let entered = await enter({ ...asked, ...(keyId && { keyId }) });
			// What is open already needs nothing of an account that is erased.
			if (!entered.ok && entered.error.erased) entered = await enter(asked);
			if (!entered.ok) return codeOf(entered);
			const { token, email } = entered.value;
			if (deps.wiping.isBegun) {
				// Signed in on a device that its person has left meanwhile.
				await api.signOut(token);
				return err('not_signed_in');
			}
			await account.enter(token, email);
			// Signed in all the same: what the disk has not taken now is brought with the next look.
			const foreign = await bringAll().catch(() => 0);
			for (const { replica, sync } of desks.list) if (replica.row.shared) sync.resume();
			return ok({ email, foreign });
		},
		async readAccount() {
			const read = await api.account();
			if (!read.ok) return codeOf(read);
			await account.know(read.value.email ?? undefined);
			if (account.named) await bringAll();
			return read;
		},
		revokeDevice: async ({ id }) => codeOf(await api.revokeDevice(id)),
		revokeOthers: async () => codeOf(await api.revokeDevice()),
		countUnsent: async (args) => ok(await countUnsent(args?.mentorshipId)),
		async sendUnsent() {
			await desks.openAll();
			const waiting = desks.list.filter(
				({ replica: { row, outbox } }) => row.shared && outbox.length > 0,
			);
			const failures = await Promise.all(waiting.map(({ sync }) => sync.flush()));
			const failure = failures.find((one) => one !== undefined);
			const left = await countUnsent();
			return failure && left.changes > 0 ? err(failure.code) : ok(left);
		},
		async signOut() {
			const { token } = account;
			await deps.wiping.run();
			// Other pages show what is gone: they hear of it however long the server takes.
			tellDevice();
			const told = token === undefined || (await api.signOut(token)).ok;
			return ok({ told });
		},
		async keepWithAccount({ mentorshipId }) {
			const desk = await desks.open(mentorshipId);
			if (!desk || !account.named) return err('not_found');
			const signedIn = await account.signIn();
			if (!signedIn.ok) return codeOf(signedIn);
			await desk.replica.edit((row) => ({ ...row, shared: true }));
			desk.sync.resume();
			const failure = await desk.sync.flush();
			return failure ? err(failure.code) : ok(null);
		},
		async leave({ mentorshipId }) {
			const desk = await desks.open(mentorshipId);
			if (!desk?.replica.row.shared) return err('not_found');
			// What was written before is still the other person's to see.
			const failure = await desk.sync.flush();
			if (failure && failure.code !== 'left' && failure.code !== 'gone') return err(failure.code);
			const left = await api.leave(mentorshipId);
			if (!left.ok && left.error.code !== 'left') return codeOf(left);
			await desk.replica.close('left');
			desk.sync.wake();
			return ok(null);
		},
	};

	return {
		countUnsent,
		bringSometimes() {
			if (!account.named || clock.now() < broughtAt + BRING_MS) return;
			broughtAt = clock.now();
			void bringAll().catch(() => undefined);
		},
		async answer(name, args) {
			const parsed = ARGS[name].safeParse(args);
			if (!parsed.success) return err('invalid_request');
			const result = await asked[name](parsed.data as never);
			tellDevice();
			return result;
		},
	};
}
