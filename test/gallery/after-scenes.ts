// The panel once a session is over.
import type { Language } from '#shared/domain/member.ts';
import { pulses } from '#test/support/long-history.ts';
import { aPair, aRunningSession, dayFromNow, type Running } from '#test/support/panel-scenes.ts';
import { CALL, type MakeScene, panel } from './scene.ts';
import { promise } from './talk-scenes.ts';

interface Ended {
	readonly role?: 'mentor' | 'mentee';
	readonly inCall?: boolean;
	readonly more?: (running: Running) => void;
}

function ended({ role = 'mentor', inCall = false, more }: Ended = {}): MakeScene {
	return async (language: Language) => {
		const running = await aRunningSession(aPair({ language, role }), {
			...{ at: 5, inItem: 4, before: 40 },
		});
		promise(running, 'Draft the cover letter', false, dayFromNow(6));
		running.link.did(running.mentorshipId, 'endSession', { id: running.sessionId });
		more?.(running);
		const call = inCall ? CALL : { ...CALL, phase: 'ended' as const };
		return panel(running, { joinedId: running.sessionId }, { call });
	};
}

export const afterScenes: Readonly<Record<string, MakeScene>> = {
	after: ended({ inCall: true }),
	pulse: ended({ role: 'mentee' }),
	'pulse-mentor': ended(),
	'pulse-sealed': ended({
		more: ({ link, mentorshipId, sessionId }) => {
			const set = { heard: 5, matters: 4, fits: 3 } as const;
			const text = { comment: 'A good pace today.' };
			link.did(mentorshipId, 'submitPulse', { sessionId, set, text });
		},
	}),
	'pulse-together': ended({ more: (running) => pulses(running, running.sessionId) }),
};
