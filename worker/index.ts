import { app } from './app.ts';
import type { Env } from './env.ts';
import { expirePulses } from './expire-pulses.ts';

export { MentorshipRoom } from './room.ts';
export default {
	fetch: app.fetch,
	scheduled: ({ scheduledTime }, env) => expirePulses(env, scheduledTime),
} satisfies ExportedHandler<Env>;
