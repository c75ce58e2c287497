import { escapeBlock, escapeHeading, escapeInline } from '#shared/domain/export/markdown.ts';
import { plainLine, plainText } from '#shared/domain/export/plain-text.ts';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';

const nasty = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'[click](javascript:alert(1))',
	'![pixel](https://evil.example/p.png)',
	'![a][b]\n\n[b]: https://evil.example/p.png',
	'<https://evil.example>',
	'<javascript:alert(1)>',
	'[x]: javascript:alert(1)',
	'`code` and ``more``',
	'~~~\nfenced\n~~~',
	'```\nfenced\n```',
	'# heading',
	'Heading\n=======',
	'Heading\n---',
	'> quote',
	'- list\n+ list\n* list\n1. list\n2) list',
	'***bold*** __bold__ _em_',
	'    indented code',
	'\tindented code',
	'&lt;script&gt; &#60;b&#62; &copy;',
	'a | b\n--|--\n1 | 2',
	'line  \nbreak',
	'trailing backslash \\',
	'\\<b>\\</b>',
	'<!-- comment -->',
	'<![CDATA[ x ]]>',
	'<?php echo 1 ?>',
	'$$\\href{javascript:alert(1)}{x}$$ {{constructor.constructor("x")()}}',
	'*[HTML]: abbreviation',
	'\u202etxt.exe\u202c',
	'null \u0000 byte \u2028 line',
];

/** The tags a rendering has, ours being paragraphs and hard breaks. */
const tagsOf = (markdown: string) =>
	new Set(
		micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }).match(
			/<\/?[a-z!?][^>]*>/gi,
		),
	);

/** What a reader sees. */
const seen = (markdown: string) =>
	micromark(markdown)
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();

test.each(nasty)('%j is shown and not run', (text) => {
	for (const tag of tagsOf(escapeBlock(text))) expect(['<p>', '</p>', '<br />']).toContain(tag);
	for (const tag of tagsOf(escapeInline(text))) expect(['<p>', '</p>']).toContain(tag);
	expect(seen(escapeInline(text))).toBe(plainLine(text));
});

test('no text renders as anything but itself', { timeout: 240_000 }, () => {
	const pieces = fc.constantFrom(
		...'<>[]()!`*_#+-=|~&;:\\/"\' \n\t1.) ab x'.split(''),
		'http://',
		'javascript:',
		'    ',
		'---',
		'ü',
		'😀',
	);
	const texts = fc.oneof(
		fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
		fc.string({ unit: 'binary', maxLength: 60 }),
	);
	fc.assert(
		fc.property(texts, (text) => {
			for (const tag of tagsOf(escapeBlock(text))) expect(['<p>', '</p>', '<br />']).toContain(tag);
			expect(seen(escapeInline(text))).toBe(plainLine(text));
			expect(seen(`- ${escapeInline(text)}`)).toBe(plainLine(text));
			expect(seen(`### ${escapeHeading(text)}`)).toBe(plainLine(text));
			expect(seen(escapeBlock(text))).toBe(plainText(text).replace(/\s+/g, ' ').trim());
		}),
		{ numRuns: 3000 },
	);
});

test('paragraphs and line breaks stay', () => {
	expect(escapeBlock('one\ntwo\r\n\r\nthree')).toBe('one\\\ntwo\n\nthree');
});

test('an address of mail is no link, in the midst of words or by itself', () => {
	for (const text of ['ada@example.org', 'write to <ada@example.org>, soon', 'a@b@example.org']) {
		const bare = /(?<!\\)@/;
		expect(text).toMatch(bare);
		for (const escape of [escapeBlock, escapeInline, escapeHeading]) {
			expect(escape(text)).not.toMatch(bare);
			expect(seen(escape(text))).toBe(text);
		}
	}
	expect(escapeInline('noon @ the library, @ada')).toBe('noon @ the library, @ada');
});

test('a number begins a heading as it is, and what would close a heading is text', () => {
	expect(escapeHeading('3. Treffen')).toBe('3. Treffen');
	expect(seen(`# ${escapeHeading('C #')}`)).toBe('C #');
	expect(seen(`# ${escapeHeading('##')}`)).toBe('##');
});
