// Keys for a store in a test, and what lies under a device's own.
import type { Area } from '#shared/link/disk.ts';
import type { Envelope } from '#shared/link/envelope.ts';
import { sealArea } from '#shared/link/sealed-area.ts';
import { Keyring } from '#shared/store/seal.ts';

/** The same bytes make the same key: a store that is opened again reads what it wrote. */
export async function testKeys(id = 'test', fill = 7): Promise<Keyring> {
	const keys = new Keyring();
	await keys.use(id, new Uint8Array(32).fill(fill));
	return keys;
}

/** Reads what a device of its own owner (`own`) has sealed in the small storage. */
export function opened(local: Area): Pick<Area, 'get'> {
	return {
		async get(name) {
			const { id, key = '' } = (await local.get('envelope'))['envelope'] as Envelope;
			const keys = new Keyring();
			await keys.use(id, Uint8Array.fromBase64(key));
			return sealArea(local, keys).get(name);
		},
	};
}
