import { enterOnce } from '#shared/link/codes.ts';
import { err, ok } from '#shared/result.ts';
import { expect, test } from 'vitest';

test('a code that has opened is not asked about again; a refused one, and any other, is', async () => {
	const asked: string[] = [];
	const enter = enterOnce(async ({ flow, code }) => {
		asked.push(`${flow} ${code}`);
		if (code !== '123456') return err({ code: 'wrong_code' });
		return ok({ token: `token ${asked.length}`, email: 'mia@example.org' });
	});
	const answers = [];
	for (const [flow, code] of [
		['one', '999999'],
		['one', '999999'],
		['one', '123456'],
		['one', '123456'],
		['one', '999999'],
		['two', '123456'],
	] as const)
		answers.push(await enter({ flow, code }));

	expect(asked).toEqual(['one 999999', 'one 999999', 'one 123456', 'one 999999', 'two 123456']);
	expect(answers.map((one) => (one.ok ? one.value.token : one.error.code))).toEqual([
		...['wrong_code', 'wrong_code', 'token 3', 'token 3', 'wrong_code', 'token 5'],
	]);
});
