// Where the browser of the tests and of `npm start` comes from.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PACKAGES = [
	'chromium',
	'openssl',
	'fonts-liberation',
	'fonts-noto-core',
	'fonts-noto-color-emoji',
];

/**
 * The path of a Chromium that loads unpacked extensions. Installs one where that needs no question
 * (apt, as root); otherwise throws one sentence that says what to install.
 */
export function findChromium(say: (line: string) => void = console.log): string {
	const named = process.env['CHROME_PATH'];
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return named;
		throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
	}
	const found = [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
	if (found !== undefined) return found;
	if (mayInstall()) {
		say('No Chromium here: installing it with apt.');
		const installed = apt('update') && apt('install', '--yes', ...PACKAGES);
		const fresh = PLACES.find((path) => existsSync(path));
		if (installed && fresh !== undefined) return fresh;
	}
	throw new Error(
		'No Chromium found: install it (Debian and Ubuntu: `sudo apt install chromium`; elsewhere: ' +
			'`npx playwright install chromium`), or set CHROME_PATH to one.',
	);
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(...args: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const run = spawnSync('apt-get', ['--quiet', ...args], {
		env,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return run.status === 0;
}
