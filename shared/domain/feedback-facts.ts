// The feedback cards of a session as facts, for its summary.
import { SHARED, type StoredRecord } from './entity.ts';
import { feedback, type Feedback, type FeedbackBody, type FeedbackMeta } from './feedback.ts';
import { goal, type Goal } from './goal.ts';

export interface FeedbackFacts extends FeedbackBody {
	readonly fromId: string;
	readonly toId: string;
	readonly kind: FeedbackMeta['kind'];
	/** The goal it belongs to, as it is called now. */
	readonly goal?: string;
}

/** Oldest first. */
export function feedbackFacts(
	sessionId: string,
	records: readonly StoredRecord[],
): readonly FeedbackFacts[] {
	const of = (kind: string) => records.filter((one) => one.kind === kind && one.space === SHARED);
	const titles = new Map(
		(of(goal.kind) as unknown as Goal[]).map(({ id, body }) => [id, body.title]),
	);
	return (of(feedback.kind) as unknown as Feedback[])
		.filter(({ meta }) => meta.sessionId === sessionId)
		.toSorted((a, b) => Number(a.meta.at > b.meta.at) - Number(a.meta.at < b.meta.at))
		.map(({ meta, body }) => {
			const title = meta.goalId && titles.get(meta.goalId);
			const { fromId, toId, kind } = meta;
			return { fromId, toId, kind, ...body, ...(title && { goal: title }) };
		});
}
