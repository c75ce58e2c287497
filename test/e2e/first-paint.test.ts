// What the panel waits for before it shows anything, in the extension as people install it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prompts } from '#shared/content/prompts/index.ts';
import { templates } from '#shared/content/templates/index.ts';
import { builtExtension } from '#test/support/extension-build.ts';
import { firstPaint } from '#test/support/first-paint.ts';
import { expect, test } from 'vitest';

const built = builtExtension('e2e');
/** As a bundler may have written it: the longest piece without a sign that could be escaped. */
const piece = (text: string) =>
	text
		.split(/[^\p{ASCII}]|['"`\\$]/u)
		.toSorted(byLength)
		.at(-1) ?? '';
const byLength = (a: string, b: string) => a.length - b.length;
const read = (files: readonly string[]) =>
	files.map((file) => readFileSync(file, 'utf8')).join('\n');
const chunks = readdirSync(join(built, 'chunks')).map((name) => join(built, 'chunks', name));

const texts = [
	...prompts.flatMap(({ words: { en, de } }) => [en.why, de.why, en.text, de.text]),
	...templates.flatMap(({ words: { en, de } }) => [en.purpose, de.purpose]),
].map(piece);

test.each(['panel.html', 'popup.html'])(
	'%s carries no prompt and no template; both come later',
	(page) => {
		const early = firstPaint(built, page);

		expect(early.length).toBeGreaterThan(3);
		const paint = read(early);
		expect(texts.filter((text) => paint.includes(text))).toEqual([]);
	},
);

test('each of them is in a file that is loaded when it is wanted', () => {
	const all = read(chunks.filter((name) => name.endsWith('.js')));

	expect(texts.filter((text) => !all.includes(text))).toEqual([]);
});
