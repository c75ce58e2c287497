// Two people write at the same time for a minute: in one note, and action items and agenda items beside it.
// In the end both read the same, and every letter of each is there, in the order in which it was typed.
import { expect } from '#test/support/expect.ts';
import type { Locator } from '@playwright/test';
import { afterEach, beforeEach, test } from 'vitest';
import { readRecords } from '#test/support/d1-records.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import type { Person } from '#test/support/person.ts';
import { addPoint, capture, noteField, openTab } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

const MINUTE_MS = 60_000;
const RUN = 8;
/** A busy machine takes longer over the rest; that is no loss. */
const PATIENCE_MS = 5 * MINUTE_MS;

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
	await meet(pair);
});
afterEach(() => world.stop());

/** Letters of a person's own alphabet, so that the two can be told apart. */
const run = (alphabet: string, from: number) =>
	Array.from({ length: RUN }, (_, at) => alphabet.charAt((from + at) % alphabet.length)).join('');

/** Writes in the note until the minute is over, with something else in between. Gives what was written. */
async function writeForAMinute(person: Person, alphabet: string, name: string) {
	const until = Date.now() + MINUTE_MS;
	const items: string[] = [];
	const points: string[] = [];
	let letters = '';
	for (let pause = 1; Date.now() < until; pause += 1) {
		const field = await noteField(person, 'ours');
		// Whoever comes back to a note goes on at its end.
		await field.press('Control+End');
		const next = Math.min(until, Date.now() + MINUTE_MS / 6);
		while (Date.now() < next) {
			const more = run(alphabet, letters.length);
			await field.pressSequentially(more, { delay: 25 });
			letters += more;
		}
		if (pause % 2 === 1) {
			items.push(`${name} promises ${pause}`);
			await capture(person, `${name} promises ${pause}`);
		} else {
			points.push(`${name} adds ${pause}`);
			await addPoint(person, `${name} adds ${pause}`);
		}
	}
	return { letters, items, points };
}

test(
	'two people who write at once for a minute end with the same, and lose none of it',
	async () => {
		const seen = watch(await noteField(pair.mentor, 'ours'));

		const [mentor, mentee] = await Promise.all([
			writeForAMinute(pair.mentor, 'abcdefghij', 'Mentor'),
			writeForAMinute(pair.mentee, '0123456789', 'Mentee'),
		]);
		const wroteAtOnce = await seen.stop();

		const [mine, theirs] = [
			await noteField(pair.mentor, 'ours'),
			await noteField(pair.mentee, 'ours'),
		];
		const length = mentor.letters.length + mentee.letters.length;
		const lengthOf = async () => (await mine.inputValue()).length;
		await expect.poll(lengthOf, { timeout: MINUTE_MS }).toBe(length);
		await expect.poll(() => theirs.inputValue()).toBe(await mine.inputValue());
		const text = await mine.inputValue();
		expect(text.replace(/\d/g, '')).toBe(mentor.letters);
		expect(text.replace(/\D/g, '')).toBe(mentee.letters);
		expect(wroteAtOnce, 'they did write at the same time').toBe(true);
		for (const person of [pair.mentor, pair.mentee]) {
			const actionItems = await openTab(person, 'actionItems');
			for (const item of [...mentor.items, ...mentee.items])
				await actionItems.getByText(item, { exact: true }).waitFor();
			const agenda = await openTab(person, 'agenda');
			for (const point of [...mentor.points, ...mentee.points])
				await agenda.getByText(point, { exact: true }).first().waitFor();
		}
		await expect
			.poll(() => readRecords(world.persist).find(({ kind }) => kind === 'note')?.body['text'])
			.toBe(text);
	},
	PATIENCE_MS,
);

/** Looks at a note now and then: whether both alphabets were there while it still grew. */
function watch(field: Locator) {
	const lengths: number[] = [];
	const look = async () => {
		const text = await field.inputValue().catch(() => '');
		if (/[a-j]/.test(text) && /\d/.test(text)) lengths.push(text.length);
	};
	const timer = setInterval(() => void look(), 500);
	return {
		async stop() {
			clearInterval(timer);
			await look();
			return new Set(lengths).size > 2;
		},
	};
}
