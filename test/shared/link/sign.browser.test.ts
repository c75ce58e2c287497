import { receiptJson, signedText } from '#shared/domain/receipt.ts';
import { verifyReceipt } from '#shared/ui/review/verify-receipt.ts';
import { hubWorld } from '#test/support/hub-world.ts';
import { someFacts } from '#test/support/signed-receipt.ts';
import { expect, onTestFinished, test } from 'vitest';

const { mentorId, menteeId, startedAt, minutes, templateHash } = someFacts;

async function signOn(world: ReturnType<typeof hubWorld>, memberId: string) {
	const text = signedText(someFacts, memberId);
	const signed = await world.page().link.ask('sign', { text });
	if (!signed.ok) throw new Error(`not signed: ${signed.error}`);
	return { memberId, startedAt, minutes, templateHash, ...signed.value };
}

test('two devices sign, and what they signed is a receipt', async () => {
	const mentor = await signOn(hubWorld(), mentorId);
	const mentee = await signOn(hubWorld(), menteeId);

	expect(await verifyReceipt(receiptJson(someFacts, [mentor, mentee]))).toMatchObject({
		is: 'ok',
	});
	expect(mentor.publicKey).not.toBe(mentee.publicKey);
});

test('a device signs with the same key for good, also after its background died', async () => {
	const world = hubWorld();
	const [one, other] = await Promise.all([signOn(world, mentorId), signOn(world, mentorId)]);
	world.restart();
	const later = await signOn(world, mentorId);

	expect(new Set([one, other, later].map(({ publicKey }) => publicKey)).size).toBe(1);
});

test('the private half of the key cannot be taken out', async () => {
	const made: CryptoKeyPair[] = [];
	const { generateKey } = crypto.subtle;
	crypto.subtle.generateKey = async (...args: never) => {
		const pair = await generateKey.apply(crypto.subtle, args);
		made.push(pair as never);
		return pair as never;
	};
	onTestFinished(() => {
		crypto.subtle.generateKey = generateKey;
	});
	await signOn(hubWorld(), mentorId);

	expect(made).toHaveLength(1);
	expect(made[0]?.privateKey.extractable).toBe(false);
	const taken = crypto.subtle.exportKey('pkcs8', made[0]?.privateKey as CryptoKey);
	await expect(taken).rejects.toThrow();
});

test.each([
	'',
	'I owe you a thousand euros',
	`${signedText(someFacts, mentorId)}${' '.repeat(999)}`,
])('nothing but a receipt is signed: %j', async (text) => {
	const signed = await hubWorld().page().link.ask('sign', { text });

	expect(signed).toEqual({ ok: false, error: 'invalid_request' });
});
