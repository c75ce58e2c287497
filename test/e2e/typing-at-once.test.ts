// Two people write in one note at the same time for a while: in the end both read the same, and every letter
// of each is there, in the order in which it was typed.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { readRecords } from '#test/support/d1-records.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import { noteField } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

const LETTERS = 160;
/** Letters take longer on a busy machine; that is no loss. */
const PATIENCE_MS = 90_000;

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
	await meet(pair);
});
afterEach(() => world.stop());

/** One person's letters, told from the other's by their alphabet. */
const typed = (alphabet: string) =>
	Array.from({ length: LETTERS }, (_, at) => alphabet.charAt((at * 7 + at / 5) % alphabet.length));

test('two people typing at once end with the same text and lose none of it', async () => {
	const [ofMentor, ofMentee] = [typed('abcdefghij'), typed('0123456789')];
	const [one, two] = [await noteField(pair.mentor, 'ours'), await noteField(pair.mentee, 'ours')];

	let sawBoth = false;
	const lengthOf = async () => {
		const text = await one.inputValue();
		sawBoth ||= text.length < 2 * LETTERS && /[a-j]/.test(text) && /\d/.test(text);
		return text.length;
	};

	const arriving = expect.poll(lengthOf, { timeout: PATIENCE_MS, intervals: [50] });
	const all = arriving.toBe(2 * LETTERS);
	await Promise.all([
		one.pressSequentially(ofMentor.join(''), { delay: 25, timeout: PATIENCE_MS }),
		two.pressSequentially(ofMentee.join(''), { delay: 25, timeout: PATIENCE_MS }),
	]);

	await all;
	await expect.poll(() => two.inputValue()).toBe(await one.inputValue());
	const text = await one.inputValue();
	expect(text.replace(/\d/g, '')).toBe(ofMentor.join(''));
	expect(text.replace(/\D/g, '')).toBe(ofMentee.join(''));
	expect(sawBoth, 'they did write at the same time').toBe(true);
	await expect
		.poll(() => readRecords(world.persist).find(({ kind }) => kind === 'note')?.body['text'])
		.toBe(text);
});
