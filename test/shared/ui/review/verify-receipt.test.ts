import { agendaText, receiptJson, receiptText, signedText } from '#shared/domain/receipt.ts';
import { verifyReceipt } from '#shared/ui/review/verify-receipt.ts';
import { newKey, signBy, signedReceipt, someFacts } from '#test/support/signed-receipt.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

type Json = Record<string, unknown> & { signatures: Record<string, unknown>[] };
const changed = (json: string, change: (receipt: Json) => void) => {
	const receipt = JSON.parse(json) as Json;
	change(receipt);
	return JSON.stringify(receipt);
};

test('a receipt that nobody has touched is right, however its file is laid out', async () => {
	const json = await signedReceipt();

	expect(await verifyReceipt(json)).toMatchObject({
		is: 'ok',
		code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/),
	});
	expect(await verifyReceipt(JSON.stringify(JSON.parse(json)))).toMatchObject({ is: 'ok' });
});

test('the signed text stands for good: receipts of years ago are checked by it', () => {
	expect(receiptText(someFacts)).toBe(
		[
			'leitfaden.receipt 1',
			'mentorship 0190a5b2-7c11-7a01-8a5e-000000000001',
			'session 0190a5b2-7c11-8a01-8a5e-000000000002',
			'number 3',
			'startedAt 2026-11-09T15:00:00.000Z',
			'minutes 46',
			`template ${'0f'.repeat(32)}`,
			'mentor 0190a5b2-7c11-7a01-8a5e-000000000003',
			'mentee 0190a5b2-7c11-7a01-8a5e-000000000004',
		].join('\n'),
	);
	expect(signedText(someFacts, someFacts.menteeId)).toBe(
		`${receiptText(someFacts)}\nsigner 0190a5b2-7c11-7a01-8a5e-000000000004`,
	);
	expect(
		agendaText('regular', [
			{ meta: { templateItem: 'regular.arrive', minutes: 5 } },
			{ meta: { minutes: 40 } },
		]),
	).toBe('regular\nregular.arrive 5\n- 40');
});

test.each([
	['the minutes', { minutes: 90 }, ['minutes']],
	['the beginning', { startedAt: '2026-11-10T15:00:00.000Z' }, ['startedAt']],
	['the agenda', { templateHash: '1f'.repeat(32) }, ['templateHash']],
])('a change of %s is named', async (_says, change, parts) => {
	const json = changed(await signedReceipt(), (receipt) => Object.assign(receipt, change));

	expect(await verifyReceipt(json)).toEqual({ is: 'altered', parts });
});

test('a change that is made everywhere is found, though not named', async () => {
	const json = changed(await signedReceipt(), (receipt) => {
		for (const each of [receipt, ...receipt.signatures]) Object.assign(each, { minutes: 90 });
	});

	expect(await verifyReceipt(json)).toEqual({ is: 'altered', parts: [] });
});

test('a signature that was exchanged is named', async () => {
	const other = await signedReceipt({ ...someFacts, minutes: 90 });
	const json = changed(await signedReceipt(), (receipt) => {
		receipt.signatures[1] = {
			...receipt.signatures[1],
			signature: (JSON.parse(other) as Json).signatures[1]?.['signature'],
		};
	});

	expect(await verifyReceipt(json)).toEqual({ is: 'altered', parts: ['menteeSignature'] });
});

test('one signature alone is no receipt yet, and neither are two by one device', async () => {
	const [one, other] = [await newKey(), await newKey()];
	const { mentorId, menteeId } = someFacts;
	const mentor = await signBy(someFacts, mentorId, one);
	const mentee = await signBy(someFacts, menteeId, other);

	expect(await verifyReceipt(receiptJson(someFacts, [mentor]))).toEqual({
		...{ is: 'unsigned', missing: ['mentee'] },
	});
	expect(await verifyReceipt(receiptJson(someFacts, []))).toEqual({
		...{ is: 'unsigned', missing: ['mentor', 'mentee'] },
	});
	expect(await verifyReceipt(receiptJson(someFacts, [mentor, mentor]))).toEqual({
		...{ is: 'altered', parts: [] },
	});
	const alone = await signBy(someFacts, menteeId, one);
	expect(await verifyReceipt(receiptJson(someFacts, [mentor, alone]))).toEqual({
		is: 'one_device',
	});
	// Swapped: each says who signs.
	const swapped = [
		{ ...mentor, memberId: menteeId },
		{ ...mentee, memberId: mentorId },
	];
	expect(await verifyReceipt(receiptJson(someFacts, swapped))).toMatchObject({ is: 'altered' });
});

test.each(['', 'hello', '[]', '{"format":"leitfaden.mentorship"}', 'null'])(
	'%j is not a receipt',
	async (text) => {
		expect(await verifyReceipt(text)).toEqual({ is: 'not_a_receipt' });
	},
);

test('a receipt with something added is not one', async () => {
	const json = changed(await signedReceipt(), (receipt) => (receipt['note'] = 'twice the hours'));

	expect(await verifyReceipt(json)).toEqual({ is: 'not_a_receipt' });
});

/** Every leaf of the file, by its path. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

test('whatever field is altered, and however, the receipt is no longer right', async () => {
	const json = await signedReceipt();
	const paths = leavesOf(JSON.parse(json));
	const letters = [...'0123456789abcdefABCDEFxyz-_.:Z '];

	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...paths),
			fc.nat(),
			fc.constantFrom(...letters),
			async (path, where, letter) => {
				const altered = changed(json, (receipt) => {
					const parent = path
						.slice(0, -1)
						.reduce<never>((inner, key) => inner[key] as never, receipt as never) as Record<
						string,
						unknown
					>;
					const key = path.at(-1) ?? '';
					const was = parent[key];
					if (typeof was === 'number') parent[key] = was + 1 + (where % 500);
					else {
						const chars = [...String(was)];
						const at = where % chars.length;
						chars[at] = chars[at] === letter ? `${letter}${letter}` : letter;
						parent[key] = chars.join('');
					}
				});

				expect((await verifyReceipt(altered)).is).not.toBe('ok');
			},
		),
		{ numRuns: 400 },
	);
});
