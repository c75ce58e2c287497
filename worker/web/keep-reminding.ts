// Loads what reminds once there is something to be reminded of, and not in the way of what is being opened.
import { type Clock, systemClock } from '#shared/store/clock.ts';
import type { DeviceSnapshot, Link } from '#shared/ui/link.ts';
import { clearNotice } from './clear-notice.ts';
import type { OneHub } from './one-hub.ts';
import type { Remind } from './remind.ts';

const LATER_MS = 1500;

export function keepReminding(
	link: Pick<Link, 'onDevice' | 'ask'>,
	hub: Pick<OneHub, 'own' | 'takeFree'>,
	clock: Clock = systemClock,
): void {
	let latest: DeviceSnapshot | undefined;
	let remind: Remind | undefined;
	let isBegun = false;
	let asking: Promise<unknown> | undefined;

	async function isNow(): Promise<boolean> {
		hub.takeFree();
		// Whatever the answer is: who has the data says before it how things stand.
		asking ??= link.ask('recallPlace', { page: 'remind' }).finally(() => (asking = undefined));
		await asking;
		return hub.own !== undefined;
	}

	async function load(): Promise<void> {
		const { openBrowserRemind } = await import('./browser-remind.ts');
		remind = openBrowserRemind(isNow);
		if (latest) remind.hear(latest);
	}
	/** Not there, without a network: the next change asks again. */
	const begin = () => void load().catch(() => (isBegun = false));

	function forgetOld(): void {
		void navigator.clearAppBadge?.().catch(() => undefined);
		void clearNotice().catch(() => undefined);
	}

	link.onDevice((device) => {
		latest = device;
		if (remind) return remind.hear(device);
		// From before: somebody has signed out since, or it was all erased.
		if (device.mentorships.length === 0) return forgetOld();
		if (isBegun) return;
		isBegun = true;
		clock.after(LATER_MS, begin);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') remind?.look();
	});
}
