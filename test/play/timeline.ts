// What happened in the played run, in order, and how long each change took to be seen.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Service as CallService } from '#test/support/call-steps.ts';

/** Where a session was: beside a call, or on the page for people without the extension. */
export type Service = CallService | 'web';
export type Who = 'mentor' | 'mentee';

export interface Moment {
	readonly at: string;
	readonly service: Service;
	readonly who: Who;
	readonly step: string;
	/** From the press of the key to the other person's sight. */
	readonly ms?: number;
}

export class Timeline {
	readonly moments: Moment[] = [];

	add(service: Service, who: Who, step: string, ms?: number): void {
		const at = new Date().toISOString();
		const rounded = ms === undefined ? {} : { ms: Math.round(ms * 10) / 10 };
		this.moments.push({ at, service, who, step, ...rounded });
	}

	/** The times of all edits that were seen by the other person. */
	get sights(): number[] {
		return this.moments.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
	}

	async write(folder: string): Promise<void> {
		const lines = this.moments.map((moment) => `\t${JSON.stringify(moment)}`);
		await writeFile(join(folder, 'timeline.json'), `[\n${lines.join(',\n')}\n]\n`);
	}
}
