// Two letters before an account that nobody uses goes. We do not keep which language its person speaks, so
// they are in both.
import { RETENTION } from '#shared/domain/retention.ts';
import { claimNotice, dropNoticesOfReturned, findQuiet, settleNotice } from '../db/retention.ts';
import type { Env } from '../env.ts';
import type { Mail } from '../mail/letter.ts';
import { monthsAfter } from './read.ts';

const DAY = 86_400_000;
const A_RUN = 50;

/** Whoever was last here before it is to be warned that so many days are left. */
const warnedSince = (now: number, days: number) =>
	monthsAfter(now + days * DAY, -RETENTION.inactiveMonths);

const letterOf = (to: string, days: number) => ({
	to,
	subject: `Leitfaden: ${days} days / noch ${days} Tage`,
	text: `Hello,

nobody has used your Leitfaden account for a long time. In ${days} days it goes, with all that is
yours in it. To keep it, simply sign in once. If you no longer want it, there is nothing to do.


Hallo,

dein Leitfaden-Konto hat lange niemand mehr benutzt. In ${days} Tagen wird es gelöscht, mit allem,
was dir darin gehört. Wenn du es behalten willst, melde dich einfach einmal an. Wenn nicht, musst
du nichts tun.
`,
});

/** Gives how many letters could not be sent; they are tried again by the next run, after all others. */
export async function warnQuiet({ DB }: Env, mail: Mail, now: number): Promise<number> {
	let failed = 0;
	await dropNoticesOfReturned(DB);
	for (const [i, days] of RETENTION.warningDays.entries()) {
		const [number, next] = [i + 1, RETENTION.warningDays[i + 1]];
		// Once it is time for the next one, this one would say too many days.
		const from = next === undefined ? -1 : warnedSince(now, next);
		const seen = { from, to: warnedSince(now, days) };
		for (const { userId, email } of await findQuiet(DB, seen, number, A_RUN)) {
			if (!(await claimNotice(DB, userId, number, now))) continue;
			const outcome = await mail.send(letterOf(email, days)).then(
				() => 'sent' as const,
				() => 'failed' as const,
			);
			await settleNotice(DB, userId, number, outcome, now);
			if (outcome === 'failed') failed += 1;
		}
	}
	return failed;
}
