// Before the end-to-end tests: the extension, built once for the address the tests know the API by, and what
// their servers hand out.
import { buildExtension, TEST_API } from './extension-build.ts';
import { buildGallery } from './gallery-server.ts';
import { buildWeb } from './web-build.ts';
import { buildWorker } from './worker-build.ts';

export async function setup(): Promise<void> {
	await buildExtension('e2e', TEST_API);
	await buildWeb();
	await buildWorker();
	await buildGallery();
}
