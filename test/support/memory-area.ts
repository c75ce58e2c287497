import type { Area } from '#shared/link/disk.ts';

/** The browser's small storage, in memory. */
export function memoryArea(): Area & { readonly kept: Record<string, unknown> } {
	const kept: Record<string, unknown> = {};
	return {
		kept,
		get: async (key) =>
			key === null
				? structuredClone(kept)
				: key in kept
					? { [key]: structuredClone(kept[key]) }
					: {},
		set: async (values) => void Object.assign(kept, structuredClone(values)),
		remove: async (key) => void delete kept[key],
	};
}
