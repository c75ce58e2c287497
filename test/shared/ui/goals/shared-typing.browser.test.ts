import { mergeWords } from '#shared/domain/merge-words.ts';
import { caretIn, SharedTyping } from '#shared/ui/goals/shared-typing.svelte.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** One field of one record, as the room keeps it. */
class Room {
	text = '';
}

/** One person's device: what it last heard of the room, and what it has written since. */
class Side {
	readonly typing: SharedTyping;
	readonly #room: Room;
	#heard = '';
	#pending: { readonly text: string; readonly from: string; isThere: boolean }[] = [];

	constructor(room: Room) {
		this.#room = room;
		this.typing = new SharedTyping({
			mentorship: { held: 0 } as never,
			stored: () => this.stored,
			save: (text, from) => this.#pending.push({ text, from, isThere: false }),
			onmerge: () => undefined,
		});
	}

	get stored(): string {
		return this.#pending.reduce((now, { text, from }) => mergeWords(from, text, now), this.#heard);
	}

	type(word: string): void {
		const { text } = this.typing;
		this.typing.text = text === '' || text.endsWith(' ') ? `${text}${word}` : `${text} ${word}`;
	}

	send(): void {
		const next = this.#pending.find(({ isThere }) => !isThere);
		if (!next) return;
		this.#room.text = mergeWords(next.from, next.text, this.#room.text);
		next.isThere = true;
	}

	hear(): void {
		this.#heard = this.#room.text;
		this.#pending = this.#pending.filter(({ isThere }) => !isThere);
		this.typing.arrive(this.stored);
	}

	settle(): void {
		this.typing.leave();
		for (const _ of this.#pending) this.send();
	}
}

const step = fc.record({
	who: fc.constantFrom(0, 1),
	what: fc.constantFrom('type', 'flush', 'send', 'hear', 'leave'),
});

test('two people typing in one field, in any order and however late, lose no word and end alike', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			const room = new Room();
			const sides = [new Side(room), new Side(room)];
			const typed: string[] = [];
			steps.forEach(({ who, what }, i) => {
				const side = sides[who]!;
				if (what === 'type') {
					const word = `${who === 0 ? 'a' : 'b'}${i}`;
					typed.push(word);
					side.type(word);
				} else if (what === 'flush') side.typing.flush();
				else if (what === 'leave') side.typing.leave();
				else side[what as 'send' | 'hear']();
			});
			for (const side of sides) side.settle();
			for (const side of sides) side.hear();

			const [one, other] = sides.map(({ typing }) => typing.text);
			expect(one).toBe(other);
			expect(one?.split(/\s+/).filter(Boolean).toSorted()).toEqual(typed.toSorted());
			for (const side of sides) side.typing.close();
		}),
		{ numRuns: 400 },
	);
});

test('one’s own echo and undo are not the other person; their words are', () => {
	const room = new Room();
	const side = new Side(room);
	side.type('mine');
	side.typing.flush();
	side.send();
	side.hear();
	expect(side.typing.theirs).toBe(false);
	side.typing.arrive('');
	expect(side.typing.theirs).toBe(false);

	side.typing.arrive('mine and theirs');

	expect(side.typing.theirs).toBe(true);
	side.typing.close();
});

test.each([
	['ab|', 'x ab', 'x ab|'],
	['ab|', 'ab x', 'ab| x'],
	['a| b', 'a b c', 'a| b c'],
	['a| b', 'x a b', 'x a| b'],
	['a |b', 'a x b', 'a x |b'],
])('the caret of %j in %j is at %j', (before, after, shown) => {
	const caret = before.indexOf('|');

	expect(caretIn(before.replace('|', ''), after, caret)).toBe(shown.indexOf('|'));
});
