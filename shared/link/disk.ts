// What lies beside the store: settings, the token, the mark that tells whether the store was lost, and
// where a person was. `local` outlives the browser, `session` only the background.

/** As much of `storage.StorageArea` as is used. */
export interface Area {
	/** `null`: everything that lies there. */
	get(key: string | null): Promise<Record<string, unknown>>;
	set(values: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
}

/** One value under one key. */
export interface Slot<T> {
	read(): Promise<T | undefined>;
	/** Undefined takes it away. */
	write(value: T | undefined): Promise<void>;
}

export function slot<T>(area: Area, key: string): Slot<T> {
	return {
		read: async () => (await area.get(key))[key] as T | undefined,
		write: (value) => (value === undefined ? area.remove(key) : area.set({ [key]: value })),
	};
}
