// Which template a session begins with: the programme's own sequence decides by the session's number, and
// where it says nothing, what most pairs do.

/** What is known of a session that is about to begin. */
export interface Upcoming {
	readonly number: number;
	/** Template ids, ready-made or somebody's own; the first is for session 1. */
	readonly sequence: readonly string[] | undefined;
	/** Chosen for this session by hand when its date was agreed. */
	readonly plannedId: string | undefined;
	/** Whether this device has that template. The other person's own are not here. */
	isKnown(templateId: string): boolean;
	/** The templates of the sessions held so far. */
	readonly held: readonly string[];
	readonly hasGoals: boolean;
}

type Reason = 'planned' | 'sequence' | 'first' | 'agreement' | 'goals' | 'midterm' | 'usual';
export interface Suggestion {
	readonly templateId: string;
	readonly reason: Reason;
}

const MOST = 3;
const USUAL = 'regular';
/** So many sessions without looking back make a mid-term review worth it. */
const MIDTERM_AFTER = 4;

/**
 * The template of a session by the programme's sequence. Undefined without one. After its end, and where
 * its template is not on this device, it is a regular session.
 */
export function templateInSequence({
	number,
	sequence,
	isKnown,
}: Pick<Upcoming, 'number' | 'sequence' | 'isKnown'>): string | undefined {
	if (!sequence?.length) return undefined;
	const id = sequence[number - 1];
	return id !== undefined && isKnown(id) ? id : USUAL;
}

/** How many sessions the programme has; undefined when this one is beyond it, or there is none. */
export const lengthAt = (number: number, sequence: readonly string[] | undefined) =>
	sequence && number <= sequence.length ? sequence.length : undefined;

/**
 * What the template of this session is called where it is one of the other person's own: this device does
 * not have it, so they start it. Undefined otherwise.
 */
export function titleElsewhere(
	{ number, sequence, isKnown }: Pick<Upcoming, 'number' | 'sequence' | 'isKnown'>,
	titles: Readonly<Record<string, string>> | undefined,
): string | undefined {
	const id = sequence?.[number - 1];
	return id === undefined || isKnown(id) ? undefined : titles?.[id];
}

/** What one's own templates in a sequence are called, and what the other has said theirs are. */
export function titlesIn(
	sequence: readonly string[],
	own: ReadonlyMap<string, string>,
	before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> | null {
	const titles = sequence.flatMap((id) => {
		const title = own.get(id) ?? before[id];
		return title === undefined ? [] : [[id, title] as const];
	});
	return titles.length > 0 ? Object.fromEntries(titles) : null;
}

/** At most three, the best first, each with the reason for it. The first is the one to begin with. */
export function suggestTemplates(upcoming: Upcoming): readonly Suggestion[] {
	const { number, sequence, plannedId, isKnown, held, hasGoals } = upcoming;
	const inSequence = templateInSequence(upcoming);
	const sinceMidterm = held.slice(held.lastIndexOf('midterm') + 1).length;
	const all: readonly (Suggestion | undefined)[] = [
		plannedId === undefined ? undefined : { templateId: plannedId, reason: 'planned' },
		inSequence !== undefined && lengthAt(number, sequence) !== undefined
			? { templateId: inSequence, reason: 'sequence' }
			: undefined,
		number === 1 ? { templateId: 'first-meeting', reason: 'first' } : undefined,
		number > 1 ? { templateId: USUAL, reason: 'usual' } : undefined,
		held.includes('agreement') ? undefined : { templateId: 'agreement', reason: 'agreement' },
		hasGoals ? undefined : { templateId: 'goal-workshop', reason: 'goals' },
		sinceMidterm >= MIDTERM_AFTER ? { templateId: 'midterm', reason: 'midterm' } : undefined,
		{ templateId: USUAL, reason: 'usual' },
	];
	const chosen: Suggestion[] = [];
	for (const one of all)
		if (one && isKnown(one.templateId) && !chosen.some((c) => c.templateId === one.templateId))
			chosen.push(one);
	return chosen.slice(0, MOST);
}
