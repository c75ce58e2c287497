// A template as a file in the downloads.
import type { Language } from '#shared/domain/member.ts';
import type { TemplateBody } from '#shared/domain/template.ts';
import { saveFile } from '../save-file.ts';

/** Answers with the file's name. */
export async function saveTemplateJson(body: TemplateBody): Promise<string> {
	const { templateToJson } = await import('#shared/domain/export/template-json.ts');
	const name = `${fileNameOf(body.title)}.json`;
	saveFile(name, 'application/json', templateToJson(body));
	return name;
}

/** Answers with the file's name. */
export async function saveTemplateMarkdown(
	body: TemplateBody,
	language: Language,
	words: { readonly optional: string; readonly protected: string },
): Promise<string> {
	const [{ templateToMarkdown }, { findPrompt }] = await Promise.all([
		import('#shared/domain/export/template-markdown.ts'),
		import('#shared/content/prompts/index.ts'),
	]);
	const name = `${fileNameOf(body.title)}.md`;
	const promptText = (id: string) => findPrompt(id)?.words[language].text;
	saveFile(name, 'text/markdown', templateToMarkdown(body, { ...words, language, promptText }));
	return name;
}

/** Letters and digits of the title: what every file system takes. */
export const fileNameOf = (title: string): string =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60) || 'template';
