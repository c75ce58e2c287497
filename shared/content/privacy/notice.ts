// The privacy notice: what is kept, why, how long, and whose say it is. A changed sentence is a new version,
// since somebody may have agreed to the one before.
import type { Language } from '../../domain/member.ts';

export const NOTICE_VERSION = '2026-11-3';

interface NoticeSection {
	readonly title: string;
	readonly paragraphs: readonly string[];
}

/** `{operator}` and `{contact}` stand for whoever runs the server, `{where}` for where its data lie: each deployment says its own. */
export interface Notice {
	readonly language: Language;
	readonly title: string;
	readonly version: string;
	readonly sections: readonly NoticeSection[];
}

/** Exactly what is agreed to: the SHA-256 of it goes into the record of a consent. */
export const noticeText = ({ title, version, sections }: Notice): string =>
	[
		`# ${title}`,
		version,
		...sections.flatMap(({ title: heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
	].join('\n\n');

export const withOperator = (text: string, operator: string, contact: string): string =>
	text.replaceAll('{operator}', operator).replaceAll('{contact}', contact);
