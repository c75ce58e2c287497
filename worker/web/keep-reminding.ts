// Loads what reminds once there is something to be reminded of, and not in the way of what is being opened.
import { type Clock, systemClock } from '#shared/store/clock.ts';
import type { DeviceSnapshot, Link } from '#shared/ui/link.ts';
import type { Remind } from './remind.ts';

const LATER_MS = 1500;

export function keepReminding(link: Pick<Link, 'onDevice'>, clock: Clock = systemClock): void {
	let latest: DeviceSnapshot | undefined;
	let remind: Remind | undefined;
	let isBegun = false;

	async function load(): Promise<void> {
		const { openBrowserRemind } = await import('./browser-remind.ts');
		remind = openBrowserRemind();
		if (latest) remind.hear(latest);
	}
	/** Not there, without a network: the next change asks again. */
	const begin = () => void load().catch(() => (isBegun = false));

	link.onDevice((device) => {
		latest = device;
		if (remind) return remind.hear(device);
		if (isBegun || device.mentorships.length === 0) return;
		isBegun = true;
		clock.after(LATER_MS, begin);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') remind?.look();
	});
}
