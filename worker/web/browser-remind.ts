// Reminding, with this browser's lock, its storage, its messages and its icon.
import type { Notice } from '#shared/reminders/notice.ts';
import { systemClock } from '#shared/store/clock.ts';
import { tabArea } from './areas.ts';
import { clearNotice, DUE } from './clear-notice.ts';
import { openRemind, type Remind, type RemindDeps } from './remind.ts';

const LOCK = 'leitfaden-remind';

/** By the service worker, the only way there is on a phone; a press on it comes there too. */
async function show({ title, message: body }: Notice): Promise<void> {
	if (Notification.permission !== 'granted') return;
	const registration = await navigator.serviceWorker.getRegistration();
	const icon = '/icon-192.png';
	// One that takes the place of another is heard of, too; the page's types do not know that yet.
	const options: NotificationOptions & { renotify: true } = {
		body,
		icon,
		tag: DUE,
		renotify: true,
	};
	await registration?.showNotification(title, options);
}

/** Where there is an icon of this page at all. */
async function mark(text: string): Promise<void> {
	if (text === '') return navigator.clearAppBadge?.();
	await navigator.setAppBadge?.(...(text === '!' ? [] : [Number(text)]));
}

export const openBrowserRemind = (isNow: RemindDeps['isNow']): Remind =>
	openRemind({
		clock: systemClock,
		timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
		area: tabArea(localStorage),
		isNow,
		isInFront: () => document.hasFocus(),
		inTurn: (work) => navigator.locks.request(LOCK, work),
		show: async (notice) => {
			if ('Notification' in globalThis) await show(notice);
		},
		clear: clearNotice,
		mark: (text) => void mark(text).catch(() => undefined),
	});
