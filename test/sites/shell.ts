import type { Service } from './hosts.ts';

const TITLES: Readonly<Record<Service, string>> = { meet: 'Meet', zoom: 'Zoom', teams: 'Teams' };

/** The page before its script runs; the rest is built in the browser, as call pages do. */
export function shellOf(service: Service, nonce: string, url: URL): string {
	const language = url.searchParams.get('ui') === 'de' ? 'de' : 'en';
	const script = (name: string, type: string) =>
		`<script nonce="${nonce}" src="/__site/${name}.ts"${type}></script>`;
	return [
		'<!doctype html>',
		`<html lang="${language}" class="${service}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="dark">',
		`<title>${TITLES[service]}</title>`,
		`<link rel="icon" href="data:,"><link rel="stylesheet" href="/__site/style.css">`,
		url.searchParams.has('hostile') ? script('hostile', '') : '',
		'</head><body>',
		script(service, ' type="module"'),
		'</body></html>',
	].join('\n');
}
