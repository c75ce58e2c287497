// What the extension's background does with alarms, a page does while it is open: it reminds of what is due,
// and keeps the mark on the icon of the installed page. Every open tab of ours looks, so that it does not hang on
// any of them; the one that has the data tells, and what one has told, the others know.
import { dayOf } from '#shared/words/format.ts';
import type { Area } from '#shared/link/disk.ts';
import { slot } from '#shared/link/disk.ts';
import { datedItems } from '#shared/reminders/badge.ts';
import { Mark } from '#shared/reminders/mark.ts';
import { DueNotice } from '#shared/reminders/due-notice.ts';
import type { Notice } from '#shared/reminders/notice.ts';
import { Reminders } from '#shared/reminders/reminders.ts';
import { isTalking } from '#shared/domain/talking.ts';
import type { Clock } from '#shared/store/clock.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';

/** A computer that sleeps does not count: no alarm is trusted for longer. */
const STEP_MS = 5 * 60_000;

export interface RemindDeps {
	readonly clock: Clock;
	timeZone(): string;
	/** Shared by all tabs. */
	readonly area: Area;
	/**
	 * Whether this is the tab to tell, once what it has heard is of now. Unanswered while no tab has the data: what
	 * a tab heard long ago may have been done since.
	 */
	isNow(): Promise<boolean>;
	/** Whether somebody has this tab in front of them: there it stands what is due. */
	isInFront(): boolean;
	/** One tab after another. */
	inTurn(work: () => Promise<void>): Promise<unknown>;
	/** Of the computer, if the person allows it. */
	show(notice: Notice): Promise<void>;
	/** Takes it back. */
	clear(): Promise<void>;
	/** On the icon. */
	mark(text: string): void;
}

export interface Remind {
	/** Something has changed. */
	hear(device: DeviceSnapshot): void;
	/** Somebody looks again: time may have passed unseen. */
	look(): void;
}

export function openRemind({ clock, area, inTurn, show, clear, ...deps }: RemindDeps): Remind {
	const given = slot<readonly string[]>(area, 'reminded');
	let device: DeviceSnapshot | undefined;
	let looks = 0;
	const alarms = new Map<string, () => void>();

	function setAlarm(name: string, at: number): void {
		alarms.get(name)?.();
		const wait = Math.min(Math.max(at - clock.now(), 0), STEP_MS);
		alarms.set(name, clock.after(wait, look));
	}

	const mark = new Mark({
		now: () => clock.now(),
		today: () => dayOf(new Date(clock.now()).toISOString()),
		setText: (text) => deps.mark(text),
		setAlarm,
	});
	const notice = new DueNotice({
		settings: async () => device?.settings ?? { language: 'en' },
		...{ show, clear },
	});
	const reminders = new Reminders({
		now: () => clock.now(),
		timeZone: () => deps.timeZone(),
		disk: { read: async () => (await given.read()) ?? [], write: (names) => given.write(names) },
		items: async () => (device ? datedItems(device) : []),
		isBusy: async () => deps.isInFront() || isTalking(device?.mentorships ?? [], clock.now()),
		setAlarm,
		tell: (due) => notice.tell(due),
		keepTrue: (due) => notice.keepTrue(due),
	});

	function look(): void {
		if (!device) return;
		mark.show(device);
		// Also where nobody answers, or a disk takes nothing now.
		setAlarm('again', clock.now() + STEP_MS);
		void check((looks += 1)).catch(() => undefined);
	}

	async function check(look: number): Promise<void> {
		const isMine = await deps.isNow();
		// Of those that waited for one answer the last is enough.
		if (isMine && look === looks) await inTurn(() => reminders.check());
	}

	return {
		hear(now) {
			device = now;
			notice.hear(now);
			look();
		},
		look,
	};
}
