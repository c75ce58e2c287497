// `npm run test:run`: every test of every project, then one line that says how many passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';

interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly unknown[];
	}[];
}

const folder = mkdtempSync(join(tmpdir(), 'leitfaden-tests-'));
const file = join(folder, 'report.json');
const args = ['run', '--config', '.config/vitest.config.ts', '--reporter=default'];
const run = spawnSync(
	process.execPath,
	[
		'node_modules/vitest/vitest.mjs',
		...args,
		'--reporter=json',
		'--reporter=test/support/second-try.ts',
		`--outputFile.json=${file}`,
		...process.argv.slice(2),
	],
	{ stdio: 'inherit', env: { ...process.env, CHROME_PATH: findChromium() } },
);
const report = readReport();
rmSync(folder, { recursive: true, force: true });

const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that could not even be loaded has no tests to count; it is a failure all the same.
const broken = report?.testResults.filter(
	({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const failed = (report?.numFailedTests ?? 1) + (broken ?? 0);
if (skipped > 0) console.error(`${skipped} tests were skipped: mend them or take them out.`);
if (passed + failed === 0) console.error('No test ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = run.status === 0 && failed === 0 && skipped === 0 && passed > 0 ? 0 : 1;

function readReport(): Report | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return undefined;
	}
}
