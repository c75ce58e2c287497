// Before the tests of the worker: there is a page to hand out. Which one is all the same to them.
import { existsSync } from 'node:fs';
import { buildWeb, WEB } from './web-build.ts';

export async function setup(): Promise<void> {
	if (!existsSync(`${WEB}/sw.js`)) await buildWeb();
}
