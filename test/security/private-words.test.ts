// What is marked private goes into no file that is handed on, and nothing at all that anybody wrote into what
// others subscribe to or the computer shows unasked.
import { expect, test } from 'vitest';
import { type StoredRecord, SHARED } from '#shared/domain/entity.ts';
import { FEED_KINDS, feedIcs } from '#shared/domain/export/feed.ts';
import { actionItemsIcs, sessionIcs } from '#shared/domain/export/ics.ts';
import { exportJson } from '#shared/domain/export/json.ts';
import { type ReceiptFacts, receiptJson, readReceipt, signedText } from '#shared/domain/receipt.ts';
import { reportOf } from '#shared/domain/report.ts';
import { summaryOf } from '#shared/domain/summary.ts';
import { newId } from '#shared/ids.ts';
import { noticeOf } from '#shared/reminders/notice.ts';
import { readNote } from '#shared/ui/review/read-note.ts';
import { fileNameOf } from '#shared/ui/templates/save-template.ts';
import { calendarWords } from '#shared/words/calendar.ts';
import { REPORT_SECTIONS, reportMarkdown } from '#shared/words/report-text.ts';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import { summaryWords } from '#shared/words/summary.ts';
import { actionItemsCsv, sessionsCsv } from '#shared/words/table-files.ts';
import { anEvening } from '../support/cases/template.ts';
import { aLongHistory } from '../support/long-history.ts';
import { ALL_STRINGS } from '../support/naughty/strings.ts';
import { soiled } from '../support/naughty/soil.ts';
import { aPair } from '../support/panel-scenes.ts';
import { signedReceipt } from '../support/signed-receipt.ts';
import { tried } from '../support/tried.ts';

const now = '2026-11-23T16:00:00.000Z';
const timeZone = 'Europe/Berlin';
const PRIVATE = 'canary-private-5d2b';
const SHARED_WORD = 'canary-shared-7a1c';

const history = await aLongHistory(aPair());
history.link.did(history.mentorshipId, 'addTemplate', { id: newId(), text: anEvening() });
const kinds = new Set<string>();
const records = history.link.records(history.mentorshipId).map((record) =>
	soiled(record, () => {
		if (record.space !== SHARED) kinds.add(record.kind);
		return record.space === SHARED ? SHARED_WORD : PRIVATE;
	}),
);
const source = { records, readText: readNote, now, timeZone };
const facts = summaryOf(history.sessionIds.at(-1)!, source)!;
const report = reportOf(
	{ from: '2020-01-01', to: '2035-01-01' },
	{ records, memberId: history.me, timeZone },
)!;
const open = records.flatMap((record) =>
	record.kind === 'action_item' ? [{ id: record.id, text: SHARED_WORD, dueOn: '2026-11-27' }] : [],
);
const table = { records, language: 'en', separator: ',', now, timeZone } as const;

/** Handed to somebody, or left where others may look. */
const HANDED_ON: Readonly<Record<string, string>> = {
	summary: summaryMarkdown(facts, 'en'),
	report: reportMarkdown(report, { language: 'en', sections: REPORT_SECTIONS }),
	sessions: sessionsCsv(table),
	'action items': actionItemsCsv(table),
	'days that are due': actionItemsIcs(open, { titleOf: (text) => text, now }) ?? '',
};

/** Read by whoever is there. */
const SEEN_BY_ALL: Readonly<Record<string, string>> = {
	'calendar to subscribe to': feedIcs(
		records.filter(({ kind }: StoredRecord) => FEED_KINDS.includes(kind)) as never,
		{ memberId: history.me, titles: calendarWords.de.titles, now },
	),
	'next date': sessionIcs(
		{ id: newId(), scheduledAt: now, minutes: 45 },
		{ title: summaryWords.de.calendarTitle, now, timeZone },
	),
	'message of the computer': JSON.stringify(
		noticeOf([{ id: newId(), text: SHARED_WORD, dueOn: '2026-11-23', datedAt: now }], {
			notify: 'count',
			language: 'de',
		}),
	),
};

test.each(Object.entries(HANDED_ON))('no private word is in what is handed on: %s', (_, text) => {
	expect(text).toContain(SHARED_WORD);
	expect(text).not.toContain(PRIVATE);
});

test.each(Object.entries(SEEN_BY_ALL))('nothing that anybody wrote is in: %s', (_, text) => {
	expect(text.length).toBeGreaterThan(40);
	expect(text).not.toContain('canary');
});

test('what one keeps for oneself has it, so the search would find it', () => {
	expect([...kinds].toSorted()).toEqual(['check_in', 'note', 'template']);
	expect(summaryMarkdown(facts, 'en', { withPrivate: true })).toContain(PRIVATE);
	const taken = { exportedAt: now, exportedBy: history.me, readText: readNote };
	const json = exportJson(history.mentorshipId, records, taken);
	expect(json).toContain(PRIVATE);
	tried('files for private words', {
		files: Object.keys({ ...HANDED_ON, ...SEEN_BY_ALL }).length,
		'private kinds': kinds.size,
	});
});

test('a receipt has no place for a word: whatever stands in a field of it, it is none', async () => {
	const whole = JSON.parse(await signedReceipt()) as Record<string, unknown>;
	const signatures = whole['signatures'] as Record<string, unknown>[];
	let receipts = 0;
	for (const text of ALL_STRINGS) {
		const changed = [
			...Object.keys(whole).map((field) => ({ ...whole, [field]: text })),
			...Object.keys(signatures[0]!).map((field) => ({
				...whole,
				signatures: [{ ...signatures[0], [field]: text }, signatures[1]],
			})),
		];
		for (const one of changed)
			expect([text, readReceipt(JSON.stringify(one)).ok]).toEqual([text, false]);
		receipts += changed.length;
	}
	expect(readReceipt(JSON.stringify(whole)).ok).toBe(true);
	// Nor does one get in on the way out: the file and the signed text are made of the facts alone.
	const more = { ...(whole as unknown as ReceiptFacts), name: PRIVATE };
	expect(receiptJson(more, []) + signedText(more, 'm')).not.toContain(PRIVATE);
	tried('receipts with words in them', { receipts });
});

test('a message of the computer has a line for each item, whatever is in it', () => {
	const items = ALL_STRINGS.map((text) => ({
		id: newId(),
		text,
		dueOn: '2026-11-23',
		datedAt: now,
	}));
	const notice = noticeOf(items, { notify: 'text', language: 'en' } as never);

	expect(notice?.message.split(/[\n\r\u2028\u2029]/)).toHaveLength(ALL_STRINGS.length);
	expect(notice?.title).not.toContain('script');
});

test('a file is called by letters and digits of the title alone', () => {
	const names = ALL_STRINGS.map(fileNameOf);

	for (const name of names) expect(name).toMatch(/^(?!-)[\p{L}\p{N}-]{1,60}$/u);
	expect(fileNameOf('../../Ein Abend: "Über" <uns>.exe')).toBe('ein-abend-über-uns-exe');
	expect(new Set(names).size).toBeGreaterThan(200);
});
