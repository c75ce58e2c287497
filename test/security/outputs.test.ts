// One list of all that leaves the program: files, letters, answers, pages, lines of a log, messages of the
// computer. Each names the test that sends hostile or private words through it, or says why none can be in it.
// A file that begins to put something out without standing here fails.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titlesIn } from '../support/test-titles.ts';
import { tried } from '../support/tried.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const SWEEPS = {
	markdown: [
		'shared/words/naughty-outputs.test.ts',
		'in a Markdown file nothing is markup but what we wrote, by three renderers',
	],
	everything: [
		'shared/words/naughty-outputs.test.ts',
		'nor in the file of everything, whichever words stand side by side',
	],
	ics: [
		'shared/words/naughty-outputs.test.ts',
		'a calendar file has the events that were meant, and no other line',
	],
	feed: [
		'shared/words/naughty-outputs.test.ts',
		'in a calendar to subscribe to there is nothing that anybody wrote',
	],
	'feed served': [
		'worker/calendar.test.ts',
		'never a name, a title or anything written, in whatever language it was made',
	],
	csv: [
		'shared/words/naughty-outputs.test.ts',
		'a table has the rows and cells that were meant, and none is a formula',
	],
	formulas: [
		'shared/domain/export/csv.test.ts',
		'no cell begins a formula, whichever mark the file is split at',
	],
	json: ['shared/words/naughty-outputs.test.ts', 'JSON comes back as it was, record by record'],
	template: [
		'shared/words/naughty-outputs.test.ts',
		'a template comes back with the titles it went out with',
	],
	'file names': [
		'security/private-words.test.ts',
		'a file is called by letters and digits of the title alone',
	],
	handed: ['security/private-words.test.ts', 'no private word is in what is handed on: %s'],
	seen: ['security/private-words.test.ts', 'nothing that anybody wrote is in: %s'],
	receipt: [
		'security/private-words.test.ts',
		'a receipt has no place for a word: whatever stands in a field of it, it is none',
	],
	notice: [
		'security/private-words.test.ts',
		'a message of the computer has a line for each item, whatever is in it',
	],
	binding: [
		'security/letters.test.ts',
		"by Cloudflare's sender every letter that goes is one letter",
	],
	http: ['security/letters.test.ts', 'as JSON every letter that arrives is the one that was sent'],
	'letters sent': [
		'worker/mail/mail.test.ts',
		'a letter knows nothing that a person or a device is called',
	],
	addresses: [
		'worker/letter-attack.test.ts',
		'no text that anybody sends becomes a header, a second address or a second letter',
	],
	warning: [
		'worker/privacy/retention.test.ts',
		'an account nobody uses is warned twice and goes; one that comes back stays',
	],
	notices: [
		'e2e/privacy-pages.test.ts',
		'whatever the operator is called is text, in both languages',
	],
	pages: [
		'e2e/hostile-words.test.ts',
		'no word that anybody wrote runs, or asks anybody anything, in any moment of any page',
	],
	titles: ['shared/ui/web/titles.browser.test.ts', 'no page has a title that anybody wrote (%s)'],
	answers: [
		'worker/api-fuzz.test.ts',
		'no request with one thing wrong in it makes the server fail, answer otherwise than it says, or tell',
	],
	problems: [
		'worker/http.test.ts',
		'a problem says where a request is wrong and never what was in it',
	],
	logs: [
		'worker/privacy/logs.test.ts',
		'a whole run prints only what the list allows, and no word, address, id or secret',
	],
} as const;
type Sweep = keyof typeof SWEEPS;

/** What makes an output. Each is called by the tests that are named: they mention what it exports. */
const MAKERS: Readonly<Record<string, readonly Sweep[] | string>> = {
	'shared/domain/export/archive.ts': ['json'],
	'shared/domain/export/csv.ts': ['formulas'],
	'shared/domain/export/feed.ts': ['feed', 'seen'],
	'shared/domain/export/ics.ts': ['ics', 'handed'],
	'shared/domain/export/json.ts': ['json'],
	'shared/domain/export/template-json.ts': ['template'],
	'shared/domain/export/template-markdown.ts': ['markdown', 'template'],
	'shared/domain/receipt.ts': ['receipt'],
	'shared/reminders/notice.ts': ['notice', 'seen'],
	'shared/ui/templates/save-template.ts': ['file names'],
	'shared/words/archive-markdown.ts': ['everything'],
	'shared/words/report-text.ts': ['markdown', 'handed'],
	'shared/words/summary-markdown.ts': ['markdown', 'handed'],
	'shared/words/table-files.ts': ['csv', 'handed'],
	'worker/mail/address.ts': 'takes an address and gives one; letters are sent by those below',
	'worker/mail/binding.ts': ['binding'],
	'worker/mail/http.ts': ['http'],
	'worker/mail/letter.ts': ['binding', 'http'],
	'worker/mail/letters.ts': ['binding', 'http', 'letters sent'],
	'worker/mail/mail.ts': ['letters sent'],
	'worker/privacy/html.ts': ['notices'],
	'worker/privacy/pages.ts': ['notices'],
	'shared/domain/export/ics-time-zone.ts':
		'lines of a time zone that the browser knows; part of ics.ts',
	'shared/domain/export/json-lines.ts': 'reads',
	'shared/domain/export/owners.ts': 'reads',
	'shared/domain/export/markdown.ts': 'escapes for those that write Markdown',
	'shared/domain/export/plain-text.ts': 'cleans for those that write files',
	'shared/domain/export/template-draft.ts': 'reads',
	'shared/domain/export/template-marks.ts': 'words of ours',
	'shared/words/feedback-markdown.ts': 'a part of summary-markdown.ts',
	'shared/ui/data/take-along.ts': 'archive.ts and archive-markdown.ts for all mentorships',
	'shared/words/summary-text.ts': 'sentences for summary-markdown.ts, which escapes them',
	'shared/words/reason-text.ts': 'sentences for a page',
	'shared/ui/review/read-markdown.ts': 'reads',
};

/** What hands it out: files into the downloads, the clipboard, titles, answers, logs, the computer's messages. */
const WAYS: Readonly<Record<string, readonly Sweep[] | string>> = {
	'extension/entrypoints/background.ts': ['notice', 'seen'],
	'shared/ui/copy-text.ts': 'plain text and nothing else is put into the clipboard',
	'shared/ui/data/save-everything.ts': ['json', 'everything'],
	'shared/ui/mentorships/InvitePanel.svelte':
		'a link made of the address of the server and a secret',
	'shared/ui/panel/Gone.svelte': "a person's own words, as plain text, to that person",
	'shared/ui/panel/Unwelcome.svelte': 'the name of the program',
	'shared/ui/popup/Popup.svelte': 'the name of the program',
	'shared/ui/quarantine/QuarantinedChange.svelte':
		"a person's own words, as plain text, to that person",
	'shared/ui/review/CalendarLink.svelte': 'a link made of the address of the server and a secret',
	'shared/ui/review/MentorshipExport.svelte': ['json', 'pages'],
	'shared/ui/review/PageTitle.svelte': ['pages', 'titles'],
	'shared/ui/review/ReportPage.svelte': ['markdown', 'handed', 'pages'],
	'shared/ui/review/SaveDueDays.svelte': ['ics'],
	'shared/ui/review/SaveTables.svelte': ['csv', 'formulas', 'handed'],
	'shared/ui/review/SessionExport.svelte': ['markdown', 'handed', 'pages'],
	'shared/ui/review/SessionReceipt.svelte': ['receipt'],
	'shared/ui/save-file.ts': ['file names'],
	'shared/ui/templates/save-template.ts': ['template', 'file names'],
	'shared/ui/web/Join.svelte': ['pages'],
	'shared/ui/web/Overview.svelte': ['pages', 'titles'],
	'shared/ui/wrap-up/save-calendar-file.ts': ['ics', 'seen'],
	'worker/log.ts': ['logs'],
	'worker/mail/binding.ts': ['binding'],
	'worker/mail/http.ts': ['http'],
	'worker/mail/letter.ts': ['binding', 'http', 'addresses'],
	'worker/privacy/html.ts': ['notices'],
	'worker/privacy/warn.ts': ['warning', 'binding'],
	'worker/problem.ts': ['problems', 'answers'],
	'worker/room.ts': 'the beginning of a socket, without a body',
	'worker/routes/auth.ts': ['answers'],
	'worker/routes/calendar.ts': ['feed served', 'feed'],
	'worker/routes/live.ts': 'the beginning of a socket, without a body',
	'worker/routes/privacy-pages.ts': ['notices'],
	'worker/routes/web.ts': 'files of the build',
	'worker/web/browser-remind.ts': ['notice', 'seen'],
};

const MAKES =
	/^export (?:async )?(?:const|function) (?:\w+(?:Json|Markdown|Ics|Csv|Page|PDF|Html)|letterOf|noticeOf|pageResponse)\b/m;
const MAKER_FOLDERS =
	/^(shared\/domain\/export\/.*\.ts|worker\/mail\/.*\.ts|shared\/words\/[\w-]+-(markdown|text|files)\.ts)$/;
const PUTS_OUT =
	/\b(?:saveFile|copyText|showNotification|notifications\.create|setBadgeText|setAppBadge|navigator\.share|new Response|c\.(?:body|html|text)|e?mail\.send|console\.\w+)(?:\?\.)?\(|<title>|\.download =|redirect: 'manual'|clipboard\.write/;

/** What is called so and puts nothing out. */
const OTHERWISE = new Set([
	'shared/domain/export/json-lines.ts',
	'shared/ui/own-page.svelte.ts',
	'worker/json.ts',
]);

const sources = globSync('{shared,extension,worker}/**/*.{ts,svelte}', { cwd: root }).filter(
	(path) => !/node_modules|\.wxt|\.output|\/dist\//.test(path),
);
const isMaker = (path: string, source: string) =>
	MAKER_FOLDERS.test(path) || (MAKES.test(source) && !OTHERWISE.has(path));

test('every file that makes something to be put out stands in the list, and no other', () => {
	const makers = sources.filter((path) => isMaker(path, read(path)));

	// A new exporter? Send `naughty/strings.ts` through it, and name that test above.
	expect(makers.toSorted()).toEqual(Object.keys(MAKERS).toSorted());
});

test('every file that puts something out stands in the list, and no other', () => {
	const ways = sources.filter((path) => PUTS_OUT.test(read(path)));

	expect(ways.toSorted()).toEqual(Object.keys(WAYS).toSorted());
});

test('every test that is named is there, and speaks of what it is named for', () => {
	for (const [path, title] of Object.values(SWEEPS))
		expect([path, title, titlesIn(path).has(title)]).toEqual([path, title, true]);
	for (const [path, by] of Object.entries(MAKERS)) {
		if (typeof by === 'string') continue;
		const made = [...read(path).matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(
			([, name = '']) => name,
		);
		for (const sweep of by) {
			const source = read(`test/${SWEEPS[sweep][0]}`);
			const speaks = made.some((name) =>
				new RegExp(`\\b${name}\\(|\\b${name}\\b[.,]`).test(source),
			);
			expect([path, sweep, speaks]).toEqual([path, sweep, true]);
		}
	}
	const used = new Set([...Object.values(MAKERS), ...Object.values(WAYS)].flat());
	expect(Object.keys(SWEEPS).filter((sweep) => !used.has(sweep))).toEqual([]);
	tried('outputs', {
		makers: Object.keys(MAKERS).length,
		ways: Object.keys(WAYS).length,
		'tests named': Object.keys(SWEEPS).length,
	});
});

test('an exporter and a way out that are new would be found', () => {
	const exporter = 'export function ledgerCsv(items: readonly string[]): string {';

	expect(isMaker('shared/words/ledger.ts', exporter)).toBe(true);
	expect(isMaker('shared/domain/export/vcard.ts', '')).toBe(true);
	expect(isMaker('worker/mail/digest.ts', '')).toBe(true);
	for (const line of [
		"saveFile('a.csv', 'text/csv', text)",
		'return new Response(page)',
		'await mail.send(letter)',
		'console.log(name)',
		'await navigator.setAppBadge?.(due)',
		'await navigator.share({ text })',
		'<svelte:head><title>{name}</title></svelte:head>',
	])
		expect(line).toMatch(PUTS_OUT);
});
