// What the clock does for privacy, once an hour: erasures that are due, and whatever has had its time. Each
// step is by itself: one that fails waits for the next hour and holds up no other.
import { RETENTION } from '#shared/domain/retention.ts';
import { chainId, cutAudit, findOldAudit, readChain } from '../db/chains.ts';
import { dropOld, findEnded, findForsaken, findInactive } from '../db/retention.ts';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import type { Mail } from '../mail/letter.ts';
import { mailOf } from '../mail/mail.ts';
import { sealOf } from './chain.ts';
import { eraseAccount, eraseDue, eraseMentorship } from './erase.ts';
import { inTurn } from './in-turn.ts';
import { monthsAfter } from './read.ts';
import { reapplyErasures } from './reapply.ts';
import { warnQuiet } from './warn.ts';

const DAY = 86_400_000;
const A_RUN = 50;

/** `now` in ms since 1970. */
export async function purge(env: Env, now: number, mail: Mail = mailOf(env)): Promise<void> {
	const { DB } = env;
	const at = new Date(now).toISOString();
	const daysAgo = (days: number) => now - days * DAY;
	const monthsAgo = (months: number) => monthsAfter(now, -months);
	const left = new Date(daysAgo(RETENTION.undoDays)).toISOString();
	const before = {
		invites: daysAgo(RETENTION.inviteDays),
		deviceKeys: monthsAgo(RETENTION.inactiveMonths),
		codes: now - RETENTION.codeMinutes * 60_000,
		erased: monthsAgo(RETENTION.erasedMonths),
		consents: monthsAgo(RETENTION.consentMonths),
	};
	const inactive = monthsAgo(RETENTION.inactiveMonths);
	// A day's grace, for the hours between two runs.
	const warned = daysAgo(RETENTION.warningDays[1] - 1);

	const steps: readonly (() => Promise<unknown>)[] = [
		() => reapplyErasures(env, now),
		() => eraseDue(env, now),
		() =>
			inTurn(
				A_RUN,
				(n, skip) => findEnded(DB, at, n, skip),
				(m) => eraseMentorship(env, m, now),
			),
		() =>
			inTurn(
				A_RUN,
				(n, skip) => findForsaken(DB, left, n, skip),
				(m) => eraseMentorship(env, m, now),
			),
		() => dropOld(DB, before, now),
		() => cutAudits(env, monthsAgo(RETENTION.auditMonths)),
		() => warnQuiet(env, mail, now),
		() =>
			inTurn(
				A_RUN,
				(n, skip) => findInactive(DB, inactive, warned, n, skip),
				(userId) => eraseAccount(env, userId, now),
			),
	];
	for (const [i, step] of steps.entries()) {
		const failed = await step().then(
			(count) => (i > 0 && typeof count === 'number' ? count : 0),
			() => 1,
		);
		if (failed > 0 && env.LOG !== 'off') log({ event: 'purge_failed', count: failed });
	}
}

/** The oldest entries go; the chain says where it begins now. */
async function cutAudits(env: Env, before: number): Promise<void> {
	for (const subject of await findOldAudit(env.DB, before, A_RUN)) {
		const { ends, entries } = await readChain(env.DB, 'audit', subject);
		const last = entries.findLast(({ fields: [at] }) => Number(at) < before);
		if (!ends || !last) continue;
		const cut = { goneSeq: last.seq, goneHash: last.hash, lastSeq: ends.lastSeq };
		const lastHash = entries.at(-1)?.hash ?? '';
		const seal = await sealOf(env, chainId('audit', subject), cut, lastHash);
		// One that grew meanwhile is found again by the next run.
		await cutAudit(env.DB, subject, { ...cut, seal }, ends);
	}
}
