// Before the end-to-end tests: the extension, built once for the address the tests know the API by.
import { buildExtension, TEST_API } from './extension-build.ts';

export async function setup(): Promise<void> {
	await buildExtension('e2e', TEST_API);
}
