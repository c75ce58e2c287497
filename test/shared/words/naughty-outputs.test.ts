// Whatever people write, what leaves the app says just that: no renderer finds markup in it, no calendar a
// line of its own, no reader another record.
import { actionItemsIcs, sessionIcs } from '#shared/domain/export/ics.ts';
import { FEED_KINDS, feedIcs } from '#shared/domain/export/feed.ts';
import { archiveJson, readArchive } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport, readExport } from '#shared/domain/export/json.ts';
import { parseTemplateJson, templateToJson } from '#shared/domain/export/template-json.ts';
import {
	parseTemplateMarkdown,
	templateToMarkdown,
} from '#shared/domain/export/template-markdown.ts';
import { cleanLine } from '#shared/domain/clean-text.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import { entities } from '#shared/domain/index.ts';
import { reportOf } from '#shared/domain/report.ts';
import { summaryOf } from '#shared/domain/summary.ts';
import { template, type TemplateBody } from '#shared/domain/template.ts';
import { readNote } from '#shared/ui/review/read-note.ts';
import { archiveMarkdown } from '#shared/words/archive-markdown.ts';
import { calendarWords } from '#shared/words/calendar.ts';
import { REPORT_SECTIONS, reportMarkdown } from '#shared/words/report-text.ts';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import { newId } from '#shared/ids.ts';
import { actionItemsCsv, sessionsCsv } from '#shared/words/table-files.ts';
import { beginsFormula, cellsOf, readCsv } from '#test/support/csv-readers.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { aLongHistory } from '#test/support/long-history.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { ALL_STRINGS, NAUGHTY, SCRIPTS } from '#test/support/naughty/strings.ts';
import { fieldsOf, soiled } from '#test/support/naughty/soil.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { tell } from '#test/support/tell.ts';
import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';

const now = '2026-11-23T16:00:00.000Z';
const timeZone = 'Europe/Berlin';

const history = await aLongHistory(aPair());
history.link.did(history.mentorshipId, 'addTemplate', { id: newId(), text: anEvening() });
const records = history.link.records(history.mentorshipId);
const { me, sessionIds } = history;
const meInIt = { memberId: me, role: 'mentor', counterpartId: history.other } as const;

const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: true });
/** Every renderer with all it can do. */
const renderers: Readonly<Record<string, (text: string) => string>> = {
	marked: (text) => marked.parse(text, { gfm: true, async: false }),
	'markdown-it': (text) => markdownIt.render(text),
	micromark: (text) => micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true }),
};
/** All that a summary, a report or a template is made of. */
const OURS = /^(h[1-6]|p|ul|ol|li|br|strong|em|hr|table|thead|tbody|tr|th|td|input)$/;

function foreignIn(html: string): readonly string[] {
	const tags = [...html.matchAll(/<\/?\s*([a-zA-Z][^\s/>]*)([^>]*)>/g)];
	return tags
		.filter(([, name = '', attributes = '']) => {
			if (!OURS.test(name)) return true;
			const box = /^( (checked|disabled)="")*( type="checkbox")?( ?\/)?$/;
			return (
				!/^( (align|style)="(text-align:)?right"| start="\d+"| ?\/)?$/.test(attributes) &&
				!(
					name === 'input' &&
					box.test(attributes.replace(/ (type="checkbox"|disabled=""|checked="")/g, ''))
				)
			);
		})
		.map(([tag]) => tag)
		.concat(html.match(/<!|<\?/g) ?? []);
}

function markdownsOf(dirty: readonly StoredRecord[]): Readonly<Record<string, string>> {
	const source = { records: dirty, readText: readNote, now, timeZone };
	const facts = summaryOf(sessionIds.at(-1) ?? '', source);
	const report = reportOf(
		{ from: '2020-01-01', to: '2035-01-01' },
		{ records: dirty, memberId: me, timeZone },
	);
	const own = dirty.find(({ kind }) => kind === template.kind)?.body as TemplateBody;
	if (!facts || !report) throw new Error('nothing to write');
	const words = {
		language: 'en',
		protected: 'protected',
		optional: 'optional',
		promptText: (id: string) => (id === 'A1' ? 'How?' : undefined),
	} as const;
	return {
		summary: summaryMarkdown(facts, 'en', { withPrivate: true }),
		report: reportMarkdown(report, { language: 'en', sections: REPORT_SECTIONS }),
		template: templateToMarkdown(own, words),
	};
}

test('there are as many of them as promised, and the fields are found in every noun that has words', () => {
	expect(SCRIPTS.length).toBeGreaterThanOrEqual(100);
	expect(NAUGHTY.length).toBeGreaterThanOrEqual(480);
	expect(new Set(ALL_STRINGS).size).toBeGreaterThanOrEqual(600);
	const seen = new Set<string>();
	for (const [, arrange] of cases) {
		const world = createMentorship();
		const [name, args, who = 'mentee'] = arrange(world);
		world.run(who, name, args as never);
		for (const record of world.records) if (fieldsOf(record).length > 0) seen.add(record.kind);
	}
	const wordless = ['signature', 'availability', 'note'];
	expect([...seen].toSorted()).toEqual(
		Object.keys(entities)
			.filter((kind) => !wordless.includes(kind))
			.toSorted(),
	);
});

test('in a Markdown file nothing is markup but what we wrote, by three renderers', () => {
	let rendered = 0;
	for (const text of ALL_STRINGS) {
		const dirty = records.map((record) => soiled(record, () => text));
		for (const [output, markdown] of Object.entries(markdownsOf(dirty)))
			for (const [renderer, render] of Object.entries(renderers)) {
				const html = render(markdown);
				expect([renderer, output, text, foreignIn(html)]).toEqual([renderer, output, text, []]);
				rendered += 1;
			}
	}
	const fields = records.reduce((sum, record) => sum + fieldsOf(record).length, 0);
	expect(rendered).toBe(ALL_STRINGS.length * 3 * 3);
	tell(`Markdown: ${ALL_STRINGS.length} strings in ${fields} fields, ${rendered} pages rendered`);
}, 180_000);

test('nor in the file of everything, whichever words stand side by side', () => {
	let rendered = 0;
	for (let first = 0; first < ALL_STRINGS.length; first += 40) {
		let next = first;
		const dirty = records.map((record) =>
			soiled(record, () => ALL_STRINGS[next++ % ALL_STRINGS.length]!),
		);
		const options = { exportedAt: now, exportedBy: me, readText: readNote };
		const json = exportJson(history.mentorshipId, dirty, options);
		const content = JSON.parse(json) as MentorshipExport;
		const mine = { me: meInIt, content };
		const text = archiveMarkdown([mine], { language: 'de', now, timeZone, readText: readNote });
		for (const [renderer, render] of Object.entries(renderers)) {
			expect([renderer, first, foreignIn(render(text))]).toEqual([renderer, first, []]);
			rendered += 1;
		}
	}
	expect(rendered).toBeGreaterThan(45);
	tell(`everything as Markdown: ${rendered} pages rendered`);
}, 60_000);

test('without our marks the same renderers would find it', () => {
	const found = (render: (text: string) => string) =>
		SCRIPTS.filter((text) => foreignIn(render(`# ${text}\n\n- ${text}\n\n${text}`)).length > 0)
			.length;

	for (const render of Object.values(renderers)) expect(found(render)).toBeGreaterThan(80);
});

const HIDDEN = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

test('a calendar file has the events that were meant, and no other line', () => {
	let read = 0;
	for (const text of ALL_STRINGS) {
		const items = [{ id: newId(), text, dueOn: '2026-11-27' }];
		const zone = { now, timeZone };
		const files = [
			actionItemsIcs(items, { titleOf: (words) => `Due: ${words}`, now }) ?? '',
			sessionIcs({ id: newId(), scheduledAt: now, minutes: 45 }, { title: text, ...zone }),
		];
		for (const [i, file] of files.entries()) {
			const { names, properties } = partsOf(file);
			const alarm = i === 0 ? ['valarm'] : [];
			expect([text, names.filter((name) => !/^(vtimezone|standard|daylight)$/.test(name))]).toEqual(
				[text, ['vevent', ...alarm]],
			);
			expect([text, properties.filter((name) => !KNOWN.has(name))]).toEqual([text, []]);
			// Folded at 75 octets, each line ended in the same way, nothing hidden.
			expect(file.replaceAll('\r\n', '')).not.toMatch(HIDDEN);
			read += 1;
		}
	}
	expect(read).toBe(ALL_STRINGS.length * 2);
});

const KNOWN = new Set([
	...['version', 'prodid', 'calscale', 'uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'class'],
	...['transp', 'action', 'trigger', 'description', 'tzid', 'tzoffsetfrom', 'tzoffsetto'],
	...['method', 'x-wr-calname', 'refresh-interval', 'x-published-ttl', 'status'],
]);

function partsOf(file: string) {
	const names: string[] = [];
	const properties: string[] = [];
	const walk = (component: ICAL.Component) => {
		properties.push(...component.getAllProperties().map(({ name }) => name));
		for (const inner of component.getAllSubcomponents()) {
			names.push(inner.name);
			walk(inner);
		}
	};
	walk(new ICAL.Component(ICAL.parse(file) as never[]));
	return { names, properties };
}

test('in a calendar to subscribe to there is nothing that anybody wrote', () => {
	const dirty = records.map((record) => soiled(record, () => 'canary-5d2b'));
	const read = dirty.filter(({ kind }) => FEED_KINDS.includes(kind));
	const titles = calendarWords.en.titles;
	const file = feedIcs(read as never, { memberId: me, titles, now });

	expect(read.some((record) => JSON.stringify(record).includes('canary-5d2b'))).toBe(true);
	expect(file).not.toContain('canary');
	expect(partsOf(file).names.filter((name) => name === 'vevent').length).toBeGreaterThan(3);
});

test('a table has the rows and cells that were meant, and none is a formula', () => {
	const tables = [sessionsCsv, actionItemsCsv];
	const separators = [',', ';'] as const;
	const filesOf = (records: readonly StoredRecord[]) =>
		tables.flatMap((table) =>
			separators.map((separator) => table({ records, separator, language: 'en', now, timeZone })),
		);
	const widths = (file: string, i: number) =>
		readCsv(file, separators[i % 2] ?? ',').map((row) => row.length);
	const meant = filesOf(records).map(widths);
	let cells = 0;
	let formulas = 0;
	for (const text of ALL_STRINGS) {
		if (beginsFormula(text)) formulas += 1;
		const files = filesOf(records.map((record) => soiled(record, () => text)));
		expect([text, files.map(widths)]).toEqual([text, meant]);
		cells += meant.flat().reduce((sum, width) => sum + width, 0);
		for (const file of files) {
			expect([text, [...cellsOf(file)].filter(beginsFormula)]).toEqual([text, []]);
			expect(file.slice(1).replaceAll('\r\n', '')).not.toMatch(HIDDEN);
		}
	}
	expect(formulas).toBeGreaterThan(20);
	expect(meant.map(([width]) => width)).toEqual([9, 9, 5, 5]);
	tell(`CSV: ${ALL_STRINGS.length} strings (${formulas} formulas) in ${cells} cells of 2 tables`);
}, 60_000);

test('JSON comes back as it was, record by record', () => {
	const short = ALL_STRINGS.map((text) => cleanLine(cleanLine(text).slice(0, 20)) || 'x');
	// Seventy fields a run, so that each string comes by several times.
	for (let first = 0; first < short.length; first += 10) {
		let next = first;
		const dirty = records.map((record) => soiled(record, () => short[next++ % short.length]!));
		const options = { exportedAt: now, exportedBy: me, readText: readNote };
		const json = exportJson(history.mentorshipId, dirty, options);
		const read = readExport(json);
		expect(read.ok && read.value.records).toEqual(dirty);
		const whole = [{ me: meInIt, content: JSON.parse(json) as MentorshipExport }];
		const archive = archiveJson({ exportedAt: now, language: 'de', mentorships: whole });
		expect(readArchive(archive)).toEqual({ ok: true, value: whole });
		expect(next - first).toBeGreaterThan(60);
	}
}, 60_000);

test('a template comes back with the titles it went out with', () => {
	const find = () => undefined;
	let read = 0;
	for (const text of ALL_STRINGS) {
		const title = cleanLine(text).slice(0, 60).toWellFormed().trim();
		if (title === '') continue;
		const evening = {
			...anEvening(),
			title,
			items: anEvening().items.map((item) => ({ ...item, title, promptIds: [] })),
		};
		const words = {
			language: 'en',
			protected: 'protected',
			optional: 'optional',
			promptText: () => undefined,
		} as const;
		const files = [
			parseTemplateJson(templateToJson(evening), find),
			parseTemplateMarkdown(templateToMarkdown(evening, words), find),
		];
		for (const file of files) {
			const flat = (words: string) => words.replaceAll(/\s+/g, ' ');
			expect([title, file.ok && flat(file.value.title)]).toEqual([title, flat(title)]);
			read += 1;
		}
	}
	expect(read).toBeGreaterThan(1_000);
});
