import { app } from './app.ts';
import { dropEnded } from './drop-ended.ts';
import type { Env } from './env.ts';
import { expirePulses } from './expire-pulses.ts';
import { purge } from './privacy/purge.ts';

export { MentorshipRoom } from './room.ts';
export default {
	fetch: app.fetch,
	async scheduled({ scheduledTime }, env) {
		await Promise.all([expirePulses(env, scheduledTime), dropEnded(env, scheduledTime)]);
		await purge(env, scheduledTime);
	},
} satisfies ExportedHandler<Env>;
