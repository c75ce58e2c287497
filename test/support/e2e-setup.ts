// Before the end-to-end tests: the extension, built once for the port the tests' API has.
import { buildExtension, TEST_API } from './extension-build.ts';

export async function setup(): Promise<void> {
	await buildExtension('e2e', TEST_API.origin);
}
