// When a person is asked how a session was: after it and never before, once, and not twice in a day. All of
// it read from records, so that every page and every device of theirs comes to the same.
import { privateSpace, SHARED } from './entity.ts';
import { isAnswered, isExpired, type Pulse } from './pulse.ts';
import { isListed, type Session } from './session.ts';

/** After a week nobody asks any more: what would be said then is about something else. */
const ASK_MS = 7 * 86_400_000;
/** As long as the other one's may lie sealed, an answer still meets one. */
const ANSWER_MS = 30 * 86_400_000;

const since = (at: string | undefined, now: string): number =>
	at === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(at);

const isRunning = ({ meta }: Session) => meta.phase === 'live' || meta.phase === 'paused';

export interface PulseSource {
	readonly sessions: Iterable<Session>;
	/** Those this person may read. */
	readonly pulses: Iterable<Pulse>;
	readonly memberId: string;
	readonly now: string;
}

/** One's own, wherever they lie; a sealed one that had its time is none. */
export const ownPulses = ({ pulses, memberId, now }: Omit<PulseSource, 'sessions'>): Pulse[] =>
	[...pulses].filter(
		({ meta, space }) => meta.authorId === memberId && (space === SHARED || !isExpired(meta, now)),
	);

/**
 * The session a person may be asked about now: the last one held, if it ended within a week, nothing runs,
 * and they have neither answered it nor put it aside. Whether they were asked today is `wasAskedOn`.
 */
export function pulseDue(source: PulseSource): Session | undefined {
	const sessions = [...source.sessions];
	if (sessions.some(isRunning)) return undefined;
	const last = sessions
		.filter((one) => one.meta.phase === 'ended' && isListed(one))
		.toSorted((a, b) => b.meta.number - a.meta.number)[0];
	if (!last || since(last.meta.endedAt, source.now) >= ASK_MS) return undefined;
	return ownPulses(source).some(({ meta }) => meta.sessionId === last.id) ? undefined : last;
}

/** Whether one of these was set on the day of `now`, whichever mentorship it belongs to. */
export const wasAskedOn = (
	pulsesAt: readonly string[],
	now: string,
	dayOf: (at: string) => string,
): boolean => pulsesAt.some((at) => dayOf(at) === dayOf(now));

export type PulseState =
	/** Both have answered, and see both. */
	| { readonly is: 'revealed'; readonly mine: Pulse; readonly theirs: Pulse }
	| { readonly is: 'sealed' | 'aside'; readonly mine: Pulse }
	/** `open` can be answered; `closed` cannot yet, or not any more. */
	| { readonly is: 'open' | 'closed' };

/** How one session's pulse stands for a person. */
export function pulseStateOf(about: Session, source: Omit<PulseSource, 'sessions'>): PulseState {
	const here = [...source.pulses].filter(({ meta }) => meta.sessionId === about.id);
	const seen = here.filter(({ space }) => space === SHARED);
	const isMine = ({ meta }: Pulse) => meta.authorId === source.memberId;
	const [mine, theirs] = [seen.find(isMine), seen.find((one) => !isMine(one))];
	if (mine && theirs) return { is: 'revealed', mine, theirs };
	const own = here.find(({ space }) => space === privateSpace(source.memberId));
	if (own && !isExpired(own.meta, source.now))
		return { is: isAnswered(own.meta) ? 'sealed' : 'aside', mine: own };
	if (about.meta.phase !== 'ended') return { is: 'closed' };
	return { is: since(about.meta.endedAt, source.now) < ANSWER_MS ? 'open' : 'closed' };
}
