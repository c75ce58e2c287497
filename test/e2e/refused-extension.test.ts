// A browser that will not take the extension is not waited for without end, and says what to do.
import { launchBrowser } from '#test/support/browser.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no extension, no browser: it is tried twice, and told what to do', async () => {
	const extension = await mkdtemp(join(tmpdir(), 'leitfaden-empty-'));

	const launch = launchBrowser({
		extension,
		apiOrigin: 'https://api.test',
		apiPort: 9,
		hostRules: 'MAP nowhere.test 127.0.0.1',
		language: 'en',
		startMs: 1_500,
	});

	await expect(launch).rejects.toThrow('CHROME_PATH');
	await rm(extension, { recursive: true });
});
