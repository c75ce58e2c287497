import { ok } from '#shared/result.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { keepReminding } from '#worker/web/keep-reminding.ts';
import { expect, test, vi } from 'vitest';

test('a mark from before goes where nothing is left to be reminded of', () => {
	const clear = vi.fn(async () => undefined);
	vi.stubGlobal('navigator', { clearAppBadge: clear });
	const link = new MemoryLink({ language: 'en' });
	link.answers.recallPlace = () => ok(null);

	keepReminding(link, { own: undefined, takeFree: () => undefined });

	expect(clear).toHaveBeenCalledTimes(1);
	vi.unstubAllGlobals();
});
