import { session } from '../session.ts';
import { SHARED } from '../entity.ts';
import { backBoth, type Inverses, to } from './inverse.ts';
import { leftBy } from './typing.ts';

export const sessionInverses: Inverses = {
	addSession: ({ id }, { get }) =>
		get(session, SHARED, id) ? undefined : to('removeSession', { id }),
	editSession({ id, from, ...patch }, { get }) {
		const found = get(session, SHARED, id);
		if (!found) return undefined;
		const typed = from && patch.text;
		// The facts stand there until somebody writes: `from` knows them.
		const was = { summary: found.body.summary ?? from?.summary };
		const over = typed && { from: leftBy(was, { text: typed, from }) };
		return to('editSession', { id, ...backBoth(found, patch), ...over });
	},
	agreeDate({ id, scheduledAt, agreed }, { get, memberId }) {
		const found = get(session, SHARED, id)?.meta;
		const was = found?.dateAgreedBy?.includes(memberId) ?? false;
		if (found?.scheduledAt !== scheduledAt || was === agreed) return undefined;
		return to('agreeDate', { id, scheduledAt, agreed: was });
	},
	removeSession({ id, held, back: wasBack }, { get }) {
		const was = get(session, SHARED, id)?.meta;
		if (held && was?.phase === 'ended')
			return to('removeSession', wasBack ? { id, held } : { id, held, back: true });
		if (was?.phase !== 'planned' || was.scheduledAt === undefined) return undefined;
		const { number, minutes, scheduledAt, templateId } = was;
		return to('addSession', { id, set: { number, minutes, scheduledAt, templateId } });
	},
	pauseSession: ({ id }, { get }) =>
		get(session, SHARED, id)?.meta.phase === 'live' ? to('resumeSession', { id }) : undefined,
	resumeSession({ id }, { get }) {
		const was = get(session, SHARED, id)?.meta;
		if (was?.phase !== 'paused') return undefined;
		return to('pauseSession', { id, ...(was.pausedBecause && { because: was.pausedBecause }) });
	},
	endSession({ id }, { get }) {
		const phase = get(session, SHARED, id)?.meta.phase;
		return phase === 'live' || phase === 'paused' ? to('reopenSession', { id }) : undefined;
	},
	reopenSession: ({ id }, { get }) =>
		get(session, SHARED, id)?.meta.phase === 'ended' ? to('endSession', { id }) : undefined,
};
