// The browser's small storage, with what tells of a person sealed as in the store. What cannot be opened, or was
// sealed on a device that is no more, is as if it were not there.
import type { Keyring } from '#shared/store/seal.ts';
import { createTurns } from '#shared/store/turns.ts';
import type { Area } from './disk.ts';

interface SealedValue {
	readonly sealed: readonly [k: string, x: string];
}

export interface SealedArea extends Area {
	/** Writes these anew under the key of now. */
	reseal(names: readonly string[]): Promise<void>;
	/** Writes it as it will be read once there is no key. */
	layOpen(name: string): Promise<void>;
}

/** `liesOpen`: what has to be read before there is a key. */
export function sealArea(
	area: Area,
	keys: Keyring,
	liesOpen: (name: string) => boolean = () => false,
): SealedArea {
	/** Sealing takes its time: of two writes to one name the later has to be the last. */
	const turnsOf = new Map<string, ReturnType<typeof createTurns>>();
	function inTurn<T>(name: string, run: () => Promise<T>): Promise<T> {
		const turns = turnsOf.get(name) ?? createTurns();
		turnsOf.set(name, turns);
		return turns(run);
	}

	async function read(name: string | null): Promise<Record<string, unknown>> {
		const found = await area.get(name);
		// Everything there is, to be counted or taken away: nobody reads it so.
		if (name === null) return found;
		const value = found[name] as SealedValue | undefined;
		if (!value?.sealed) return found;
		const [k, x] = value.sealed;
		try {
			return { [name]: await keys.open({ k, x: Uint8Array.fromBase64(x) }, ['area', name]) };
		} catch {
			return {};
		}
	}

	async function write(name: string, value: unknown): Promise<void> {
		if (liesOpen(name)) return area.set({ [name]: value });
		const { k, x } = await keys.seal(value, ['area', name]);
		await area.set({ [name]: { sealed: [k, x.toBase64()] } satisfies SealedValue });
	}

	return {
		get: read,
		async set(values) {
			const entries = Object.entries(values);
			await Promise.all(entries.map(([name, value]) => inTurn(name, () => write(name, value))));
		},
		remove: (name) => inTurn(name, () => area.remove(name)),
		async reseal(names) {
			for (const name of names)
				await inTurn(name, async () => {
					const found = await read(name);
					if (name in found) await write(name, found[name]);
				});
		},
		layOpen: (name) => inTurn(name, async () => area.set(await read(name))),
	};
}
