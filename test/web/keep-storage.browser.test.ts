import { keepStorage } from '#worker/web/keep-storage.ts';
import { afterEach, expect, test } from 'vitest';

afterEach(() => void Reflect.deleteProperty(navigator.storage, 'persist'));

/** A browser that answers like this. */
function answering(persist: unknown) {
	Object.defineProperty(navigator.storage, 'persist', { configurable: true, value: persist });
}

test('the browser is asked once, and may say no, fail, or not know the question', async () => {
	const asked: string[] = [];
	answering(async () => {
		asked.push('no');
		return false;
	});
	keepStorage();
	answering(async () => {
		asked.push('fails');
		throw new DOMException('Blocked', 'SecurityError');
	});
	keepStorage();
	answering(undefined);
	keepStorage();

	// What nobody catches would end the run of these tests.
	await new Promise((resolve) => setTimeout(resolve));
	expect(asked).toEqual(['no', 'fails']);
});
