// A file that a person gives, read as a template. It never leaves the page.
import type { Prompt } from '#shared/content/prompts/prompt.ts';
import type { TemplateDraft, Wrong } from '#shared/domain/export/template-draft.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Twelve parts with all their questions are a tenth of it. */
const MOST_BYTES = 100_000;

export type Unread = { readonly wrong: Wrong } | 'tooBig' | 'unreadable';

export async function readTemplateFile(
	file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<TemplateDraft, Unread>> {
	if (file.size > MOST_BYTES) return err('tooBig');
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
	} catch {
		return err('unreadable');
	}
	const [{ prompts }, json, markdown] = await Promise.all([
		import('#shared/content/prompts/index.ts'),
		import('#shared/domain/export/template-json.ts'),
		import('#shared/domain/export/template-markdown.ts'),
	]);
	const isJson = /\.json$/i.test(file.name) || /^\s*[{[]/.test(text);
	const parse = isJson ? json.parseTemplateJson : markdown.parseTemplateMarkdown;
	const read = parse(text, (named) => findNamed(prompts, named));
	return read.ok ? ok(read.value) : err({ wrong: read.error });
}

/** By its id, or by its exact words in either language. */
const findNamed = (prompts: readonly Prompt[], named: string): string | undefined =>
	prompts.find(
		({ id, words }) => id === named || words.en.text === named || words.de.text === named,
	)?.id;
