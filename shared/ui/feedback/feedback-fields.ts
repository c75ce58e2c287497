// What a feedback form holds, each field as a text. A new one holds a pair: both kinds side by side.
import { type Feedback, FEEDBACK_FIELDS, type FeedbackBody } from '#shared/domain/feedback.ts';

export const KINDS = ['strength', 'stretch'] as const;
export type Kind = (typeof KINDS)[number];
export type Fields = Record<string, string>;

export const fieldOf = (kind: Kind, field: keyof FeedbackBody): string => `${kind}.${field}`;

/** `open` is empty while the card is folded: what was written on it stays. */
export function pairFields(open: boolean): Fields {
	const written = KINDS.flatMap((kind) =>
		FEEDBACK_FIELDS.map((field) => [fieldOf(kind, field), ''] as const),
	);
	return { open: open ? 'yes' : '', kind: 'strength', goalId: '', ...Object.fromEntries(written) };
}

export function cardFields({ meta, body }: Feedback): Fields {
	const { kind, goalId = '' } = meta;
	const written = FEEDBACK_FIELDS.map((field) => [fieldOf(kind, field), body[field] ?? '']);
	return { kind, goalId, ...Object.fromEntries(written) };
}

/** What was written of that kind, trimmed; empty fields are not there. */
export function writtenOf(fields: Fields, kind: Kind): Partial<FeedbackBody> {
	const all = FEEDBACK_FIELDS.map(
		(field) => [field, fields[fieldOf(kind, field)]?.trim() ?? ''] as const,
	);
	return Object.fromEntries(all.filter(([, text]) => text !== ''));
}

export const isWritten = (fields: Fields, kind: Kind): boolean =>
	Object.keys(writtenOf(fields, kind)).length > 0;
