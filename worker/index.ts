import { app } from './app.ts';
import { dropEnded } from './drop-ended.ts';
import type { Env } from './env.ts';
import { expirePulses } from './expire-pulses.ts';
import { purge } from './privacy/purge.ts';
import { runAll } from './run-all.ts';

export { MentorshipRoom } from './room.ts';
export default {
	fetch: app.fetch,
	async scheduled({ scheduledTime }, env) {
		await runAll([
			() => expirePulses(env, scheduledTime),
			() => dropEnded(env, scheduledTime),
			() => purge(env, scheduledTime),
		]);
	},
} satisfies ExportedHandler<Env>;
