import { cleanLine, cleanText } from '#shared/domain/clean-text.ts';
import { text, written } from '#shared/domain/entity.ts';
import { member } from '#shared/domain/member.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { readNote } from '#shared/ui/review/read-note.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const HONEST = ['Ruth', 'Kim', 'admin@school.example', 'Ada Lovelace', 'رهام', 'דנה'];
/** What a person could put into a name so that it looks like another one. */
const TRICKS: readonly ((name: string) => string)[] = [
	(name) => `\u202e${name}\u202c`,
	(name) => `\u202a${name}`,
	(name) => `${name}\u2066\u2069`,
	(name) => `\u2068${name}`,
	(name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
	(name) => `${name}\u2060`,
	(name) => `\u00ad${name}\u00ad`,
	(name) => `${name}\u{e0041}\u{e007f}`,
	(name) => `\u200d${name}`,
	(name) => `${name}\u0000\u0008`,
	(name) => `${name}\r\n`,
	(name) => `\ufeff${name}\u3164\u115f`,
];
const spoofs = HONEST.flatMap((name) => TRICKS.map((trick) => [name, trick(name)] as const));

test('a name dressed up as another is that other name, and can be seen to be', () => {
	expect(spoofs.length).toBeGreaterThanOrEqual(60);
	for (const [name, spoof] of spoofs) {
		expect(spoof).not.toBe(name);
		expect(cleanLine(spoof)).toBe(cleanLine(name));
	}
});

test.each([
	['a family', '👩‍👩‍👧‍👦'],
	['a heart and a flag', '❤️‍🔥 🏳️‍🌈 🇦🇹'],
	['England, Scotland, Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿 und 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
	['a keycap', '1️⃣ #️⃣'],
	['Arabic', 'مرحبا، كيف حالك؟'],
	['Hebrew with a mark', 'שלום (abc)\u200f.'],
	['Persian with a non-joiner', 'می\u200cخواهم'],
	['Malayalam and Sinhala with a joiner', 'ന\u0d4d\u200d ශ\u0dca\u200dර\u0dd3'],
	['Hindi', 'क्\u200dष'],
	['Vietnamese and Czech', 'Đặng Thị Huyền, Jiří'],
	['Japanese', '東京で話す'],
	['German quotes and dashes', '„So – ja!“ … 50 % ≤ 3 €'],
	['lines and tabs', 'eins\n\tzwei\n\ndrei'],
	['Thai with a break', 'สวัสดี\u200bครับ'],
])('%s stay as they were written', (_, words) => {
	expect(cleanText(words)).toBe(words);
});

test('letters are stored in one form, whatever keyboard they come from', () => {
	expect(cleanText('Zoe\u0308')).toBe('Zoë');
	expect(cleanText('a\ud800b')).toBe('a\ufffdb');
	expect(cleanText('a\r\nb\u2028c\u0085d\u000be')).toBe('a\nb\nc\nd\ne');
});

test('a flag keeps its tags, and nothing else can be said with them', () => {
	const hidden = [...'meet me'].map((char) => String.fromCodePoint(0xe0000 + char.codePointAt(0)!));

	expect(cleanText(`🏴${hidden.join('')}\u{e007f}ok`)).toBe('🏴ok');
});

test('cleaning twice is cleaning once, and leaves nothing that hides', () => {
	const anything = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({
			unit: fc.constantFrom(
				...['a', 'é', ' ', '\n', '\u200d', '\u200c', '\u202e', '\u2066', '\u{e0067}', '\ufeff'],
				...['🏴', '\u{e0062}', '\u{e0065}', '\u{e006e}', '\u{e007f}', '\u0308', 'ש', '\u3164'],
			),
			maxLength: 40,
		}),
	);
	fc.assert(
		fc.property(anything, (words) => {
			for (const clean of [cleanText, cleanLine]) expect(clean(clean(words))).toBe(clean(words));
			expect(cleanText(words)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/u);
			expect(cleanLine(words)).not.toMatch(/[\n\t\u200b\u3164]/);
			expect(cleanText(words).isWellFormed()).toBe(true);
		}),
		{ numRuns: 2000 },
	);
}, 60_000);

test('what a mutator is given is cleaned, on a page as in the room; a name of nothing is refused', () => {
	const world = createMentorship();
	const id = world.mentee.memberId;

	world.do('mentee', 'editMember', { id, text: { name: ' \u202eBen\u0000 ' } });

	expect(world.get(member, 'S', id)?.body.name).toBe('Ben');
	for (const name of ['\u3164', '\u200b\u2060', '\u202e', ' \n '])
		expect(world.run('mentee', 'editMember', { id, text: { name } })).toMatchObject({ ok: false });
	expect(text(5).safeParse('\u202ehello\u202c').data).toBe('hello');
	expect(written(3).safeParse('\u0000\u0000\u0000abc').success).toBe(true);
});

test('a note is cleaned where it becomes words: a room merges it unread', () => {
	const doc = new Y.Doc();
	doc.getText('text').insert(0, 'safe \u202etxt.exe\u202c\u0000\nZoe\u0308');
	const state = btoa(String.fromCharCode(...Y.encodeStateAsUpdate(doc)));

	expect(readNote(state)).toBe('safe txt.exe\nZoë');
});
