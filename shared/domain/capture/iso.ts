// `2026-12-05`, in every language.
import { type Day, exactDay } from './calendar.ts';
import type { Reading } from './phrase.ts';
import { isGlued, numberAt, type Tokens, yearAt } from './token.ts';

export function readIso(tokens: Tokens, i: number): Reading | undefined {
	const year = yearAt(tokens, i);
	const [month, day] = [tokens[i + 2], tokens[i + 4]];
	const dashed = isGlued(tokens, i + 1, '-') && isGlued(tokens, i + 3, '-');
	if (year === undefined || !dashed || month?.text.length !== 2 || day?.text.length !== 2)
		return undefined;
	if (month.spaced || day.spaced) return undefined;
	const before = tokens[i]?.spaced === false && tokens[i - 1];
	if (before && (before.kind !== 'mark' || before.text === '-')) return undefined;
	const after = tokens[i + 5];
	if (after && !after.spaced && (after.kind !== 'mark' || after.text === '-')) return undefined;
	const found: Day | undefined = exactDay(
		year,
		numberAt(tokens, i + 2) ?? 0,
		numberAt(tokens, i + 4) ?? 0,
	);
	return { to: i + 5, day: found, kind: 'firm' };
}
