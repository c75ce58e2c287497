// The message of the computer itself, for people who turned it on. It says how many, and what only if wanted.
import type { DatedItem } from '#shared/domain/reminder.ts';
import type { Settings } from '#shared/ui/link.ts';
import { reminderWords } from '#shared/words/reminders.ts';

export interface Notice {
	readonly title: string;
	readonly message: string;
}

/** Undefined when the person wants none. */
export function noticeOf(
	due: readonly DatedItem[],
	{ notify, language }: Pick<Settings, 'notify' | 'language'>,
): Notice | undefined {
	if (due.length === 0 || notify === undefined || notify === 'off') return undefined;
	const count = reminderWords[language].due(due.length);
	if (notify === 'count') return { title: 'Leitfaden', message: count };
	// One line each: nobody's words look like another item.
	const lines = due.map(({ text, ifThen }) => (ifThen ?? text).replace(/\s+/g, ' '));
	return { title: count, message: lines.join('\n') };
}
