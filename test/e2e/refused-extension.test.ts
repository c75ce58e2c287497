// A browser that will not take the extension is not waited for without end, and says what to do.
import { launchBrowser } from '#test/support/browser.ts';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.unstubAllEnvs());

test('no extension, no browser: it is tried twice, told, and no profile is left behind', async () => {
	const own = await mkdtemp(join(tmpdir(), 'leitfaden-refused-'));
	vi.stubEnv('TMPDIR', own);
	const extension = join(own, 'empty');
	await mkdir(extension);

	const launch = launchBrowser({
		extension,
		apiOrigin: 'https://api.test',
		apiPort: 9,
		hostRules: 'MAP nowhere.test 127.0.0.1',
		language: 'en',
		startMs: 1_500,
	});

	await expect(launch).rejects.toThrow('CHROME_PATH');
	const left = await readdir(own);
	expect(left.filter((name) => name.startsWith('leitfaden-profile'))).toEqual([]);
	await rm(own, { recursive: true, force: true, maxRetries: 5 });
});
