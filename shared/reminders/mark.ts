// Keeps the mark on the icon true while nothing else happens: an alarm rings when a proposal becomes ready, and
// when its date is over. The extension's alarms survive the browser's restart.
import { readyFrom, readyUntil } from '#shared/domain/proposal/proposal-ready.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { badgeOf } from './badge.ts';

const ALARM = 'mark';

export interface MarkDeps {
	now(): number;
	/** The day it is where the person is. */
	today(): string;
	setText(text: string): void;
	setAlarm(name: string, at: number): void;
}

export class Mark {
	readonly #deps: MarkDeps;

	constructor(deps: MarkDeps) {
		this.#deps = deps;
	}

	isAlarm(name: string): boolean {
		return name === ALARM;
	}

	/** Called when an alarm rings, something changes, and when the background comes up. */
	show(device: Pick<DeviceSnapshot, 'calls' | 'quarantined' | 'mentorships'>): void {
		const now = this.#deps.now();
		this.#deps.setText(badgeOf(device, this.#deps.today(), new Date(now).toISOString()));
		// Of every date: what has nothing to propose today may have by then, as the days go on.
		const changes = device.mentorships
			.flatMap(({ state, nextAt }) =>
				state === 'active' && nextAt !== undefined ? [readyFrom(nextAt), readyUntil(nextAt)] : [],
			)
			.filter((at) => at > now);
		if (changes.length > 0) this.#deps.setAlarm(ALARM, Math.min(...changes));
	}
}
