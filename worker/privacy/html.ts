// Pages without a script: headings, paragraphs, tables. Everything that is put in is escaped here, and one
// style sheet stands in the page, named in its policy by its hash.
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export const escaped = (text: string): string =>
	text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

const STYLE = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #faf8f4; --line: #cfc8bb; --link: #8a2433; }
@media (prefers-color-scheme: dark) {
	:root { --ink: #ece7dd; --paper: #1d1b18; --line: #4a453d; --link: #e58a97; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: var(--link); display: inline-block; min-height: 2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
tbody th { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	tbody, tr, tbody th, td { display: block; border: 0; padding: 0; }
	tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
	td::before { content: attr(data-head) ": "; opacity: 0.8; }
}
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print { nav { display: none; } main { max-width: none; } tr { break-inside: avoid; } }
`;

const digest = async () =>
	btoa(
		String.fromCharCode(
			...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE))),
		),
	);

export interface Page {
	readonly language: 'en' | 'de';
	readonly title: string;
	/** Escaped already. */
	readonly main: string;
}

export async function pageResponse({ language, title, main }: Page): Promise<Response> {
	const policy = [
		"default-src 'none'",
		`style-src 'sha256-${await digest()}'`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	];
	const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>
${main}
</main></body>
</html>
`;
	return new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': policy.join('; '),
			'content-language': language,
			vary: 'accept-language',
		},
	});
}
