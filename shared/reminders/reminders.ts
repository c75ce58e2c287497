// Reminds of what is due: once for each item, never while people talk. The browser may end what this runs in
// at any time, so what was told is written down first, and an alarm brings it back.
import { type DatedItem, remindersAt } from '#shared/domain/reminder.ts';
import { createTurns } from '#shared/store/turns.ts';

const ALARM = 'remind';
/** So long after a call that is still running it is looked at again. */
const PATIENCE_MS = 10 * 60_000;

export interface RemindersDeps {
	now(): number;
	/** IANA name, where the person is at this moment. */
	timeZone(): string;
	/** Which reminders were given. */
	readonly disk: {
		read(): Promise<readonly string[]>;
		write(given: readonly string[]): Promise<void>;
	};
	/** The person's own open action items that have a day. */
	items(): Promise<readonly DatedItem[]>;
	/** Whether people talk at this moment. */
	isBusy(): Promise<boolean>;
	setAlarm(name: string, at: number): void;
	/** Tells the person all that is due, if they want to be told: one message takes the place of another. */
	tell(due: readonly DatedItem[]): Promise<void>;
	/** Takes back what was told, where that is not so any more. */
	keepTrue(due: readonly DatedItem[]): Promise<void>;
}

export class Reminders {
	readonly #deps: RemindersDeps;
	readonly #turns = createTurns();

	constructor(deps: RemindersDeps) {
		this.#deps = deps;
	}

	isAlarm(name: string): boolean {
		return name === ALARM;
	}

	/** Called when an alarm rings, a call ends, action items change, and when the background comes up. */
	check(): Promise<void> {
		return this.#turns(() => this.#check());
	}

	async #check(): Promise<void> {
		const { disk, setAlarm } = this.#deps;
		const now = this.#deps.now();
		const [items, before] = await Promise.all([this.#deps.items(), disk.read()]);
		const { due, allDue, nextAt, given } = remindersAt(items, {
			now: new Date(now).toISOString(),
			timeZone: this.#deps.timeZone(),
			given: before,
		});
		if (nextAt !== undefined) setAlarm(ALARM, Date.parse(nextAt));
		await this.#deps.keepTrue(allDue);
		if (due.length === 0) return;
		if (await this.#deps.isBusy()) {
			const next = nextAt === undefined ? Infinity : Date.parse(nextAt);
			return setAlarm(ALARM, Math.min(next, now + PATIENCE_MS));
		}
		// First: a reminder that is lost is better than one that comes twice.
		await disk.write(given);
		await this.#deps.tell(allDue);
	}
}
