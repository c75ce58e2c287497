import type { Area } from './disk.ts';

/** Takes the keys that `goes` names out of the browser's small storage. */
export async function wipeArea(area: Area, goes: (key: string) => boolean): Promise<void> {
	const keys = Object.keys(await area.get(null)).filter(goes);
	await Promise.all(keys.map((key) => area.remove(key)));
}
