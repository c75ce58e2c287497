import { ok } from '#shared/result.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { keepReminding } from '#worker/web/keep-reminding.ts';
import { expect, test, vi } from 'vitest';

test('a mark and a message from before go where nothing is left to be reminded of', async () => {
	const clear = vi.fn(async () => undefined);
	const close = vi.fn();
	const shown = { due: [{ close }], other: [{ close: () => expect.unreachable() }] };
	const getNotifications = async ({ tag }: { tag: keyof typeof shown }) => shown[tag];
	const serviceWorker = { getRegistration: async () => ({ getNotifications }) };
	vi.stubGlobal('navigator', { clearAppBadge: clear, serviceWorker });
	const link = new MemoryLink({ language: 'en' });
	link.answers.recallPlace = () => ok(null);

	keepReminding(link, { own: undefined, takeFree: () => undefined });

	expect(clear).toHaveBeenCalledTimes(1);
	await expect.poll(() => close.mock.calls.length).toBe(1);
	vi.unstubAllGlobals();
});
