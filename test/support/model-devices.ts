// What the model server knows of each device: how far its mutations are in, and what was refused.
import { type DeviceState, LIMITS, type Mutation, type Refusal } from '#shared/protocol.ts';

export interface Applied {
	readonly d: string;
	readonly s: number;
	readonly u: string;
	readonly ok: boolean;
}

interface Device {
	seq: number;
	readonly uids: Map<number, string>;
	readonly rejected: Refusal[];
}

type Numbered = Pick<Mutation, 's' | 'u'>;

export class ModelDevices {
	/** Every mutation that was taken, in order: a test sees it, also what the server has forgotten since. */
	readonly applied: Applied[] = [];
	readonly #devices = new Map<string, Device>();

	clear(): void {
		this.#devices.clear();
	}

	/** The number of its last mutation that is in. */
	seqOf(d: string): number {
		return this.#devices.get(d)?.seq ?? 0;
	}

	/** That very mutation is in under its number, as far back as numbers are kept. */
	has(d: string, { s, u }: Numbered): boolean {
		return this.#devices.get(d)?.uids.get(s) === u;
	}

	/** What its owner is told, of mutations after `conf`. */
	stateOf(d: string, conf: number): DeviceState {
		const { seq = 0, uids = [], rejected = [] } = this.#devices.get(d) ?? {};
		return {
			seq,
			uids: Object.fromEntries([...uids].filter(([s]) => s > conf)),
			rej: rejected.filter(({ s }) => s > conf),
		};
	}

	/** The next ones of a device are in, some of them as refused. */
	take(d: string, muts: readonly Numbered[], rejected: readonly Refusal[]): void {
		const device: Device = this.#devices.get(d) ?? { seq: 0, uids: new Map(), rejected: [] };
		for (const { s, u } of muts) {
			device.uids.set(s, u);
			device.uids.delete(s - LIMITS.ring);
			device.seq = s;
			this.applied.push({ d, s, u, ok: !rejected.some((one) => one.s === s) });
		}
		device.rejected.push(...rejected);
		this.#devices.set(d, device);
	}
}
