// What was set last under each name, whoever of several tabs has set it, and in whatever order they hear of it.

/** Without a value it was taken away, which is newer than any older value. */
export interface Entry {
	/** ms since 1970. */
	readonly at: number;
	/** Of two that are set in one moment all tabs keep the same. */
	readonly by: string;
	readonly value?: unknown;
}

/** On a disk there may be the bare value of a version of before: whatever else is known is newer. */
export function entryOf(found: unknown): Entry {
	const isEntry = typeof found === 'object' && found !== null && 'at' in found && 'by' in found;
	return isEntry ? (found as Entry) : { at: 0, by: '', value: found };
}

export class Latest {
	readonly #entries = new Map<string, Entry>();

	/** Also of what was taken away. */
	get entries(): ReadonlyMap<string, Entry> {
		return this.#entries;
	}

	/** What has a value. */
	get values(): Record<string, unknown> {
		const living = [...this.#entries].filter(([, { value }]) => value !== undefined);
		return Object.fromEntries(living.map(([name, { value }]) => [name, value]));
	}

	/** False where it is known, or something newer is. */
	take(name: string, entry: Entry): boolean {
		const { at, by } = this.#entries.get(name) ?? { at: -1, by: '' };
		if (entry.at < at || (entry.at === at && entry.by <= by)) return false;
		this.#entries.set(name, entry);
		return true;
	}

	/** Newer than all that is known, also where the clock was set back since. */
	set(name: string, { value, ...who }: Entry): Entry {
		const at = Math.max(who.at, (this.#entries.get(name)?.at ?? -1) + 1);
		const entry = { ...who, at, value };
		this.#entries.set(name, entry);
		return entry;
	}
}
