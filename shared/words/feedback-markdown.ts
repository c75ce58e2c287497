// Feedback cards as Markdown: a line for who gave which to whom, and under it what the card says.
import { escapeInline } from '../domain/export/markdown.ts';
import { FEEDBACK_FIELDS } from '../domain/feedback.ts';
import type { FeedbackFacts } from '../domain/feedback-facts.ts';
import type { Language } from '../domain/member.ts';
import { feedbackWords } from './feedback.ts';

export function feedbackLine(
	card: FeedbackFacts,
	names: Readonly<Record<string, string>>,
	language: Language,
): string {
	const words = feedbackWords[language];
	const [from, to] = [names[card.fromId] ?? '', names[card.toId] ?? ''];
	const said = FEEDBACK_FIELDS.flatMap((field) => {
		const text = card[field];
		return text ? [`${words.fields[field]}: ${text}`] : [];
	});
	const about = card.goal === undefined ? [] : [words.aboutGoal(card.goal)];
	return [
		escapeInline(words.between(from, to, words.kinds[card.kind])),
		...[...said, ...about].map((line) => `  - ${escapeInline(line)}`),
	].join('\n');
}
