// How much a call page, a panel, the background and the page without the extension may weigh (gzip).
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstPaint } from '../test/support/first-paint.ts';

const built = fileURLToPath(new URL('../extension/.output/chrome-mv3', import.meta.url));
const web = fileURLToPath(new URL('../worker/web/.output', import.meta.url));

const check = (name, path, limit) => ({ name, path, limit, gzip: true });

export default [
	check('content script', join(built, 'content-scripts/call.js'), '10 KB'),
	check('background', join(built, 'background.js'), '80 KB'),
	check('panel, first paint', firstPaint(built, 'panel.html'), '70 KB'),
	check('web page, first paint', firstPaint(web, 'index.html'), '60 KB'),
];
