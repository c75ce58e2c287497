import { expect, test } from 'vitest';
import { addActionItem, aMentor } from './world.ts';

test('what is pushed is pulled', async () => {
	const mentor = await aMentor();

	const pushed = await mentor.push(addActionItem(mentor.memberId, 'Send the draft'));

	expect(pushed).toMatchObject({ d: mentor.d, seq: 2, res: [] });
	const pulled = await mentor.pull();
	expect(pulled.spaces['S']).toMatchObject({ from: 0, to: 2 });
	expect(pulled.dev.seq).toBe(2);
});
