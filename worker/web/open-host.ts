// The browser around the page: what it can do, as the page wants to know it.
import type { WebHost } from '#shared/ui/web/web-host.ts';
import { canHaveExtension, isHandheld } from './can-have-extension.ts';
import type { Entrance } from './invitation.ts';
import { keepStorage } from './keep-storage.ts';

/** Filled in by the build: where the extension is to be had, or nothing. */
declare const __EXTENSION_URL__: string;

/** Chromium's own event, in no standard's types. */
interface InstallOffer extends Event {
	prompt(): Promise<unknown>;
}

type Install = (() => Promise<void>) | undefined;

/** Absent where messages of a page are none of the browser's, and where nobody would be there to show them. */
function openNotices(): WebHost['notices'] {
	if (!('Notification' in globalThis) || !('serviceWorker' in navigator)) return undefined;
	return {
		mayNotify: async () => Notification.permission === 'granted',
		allowNotify: async () => (await Notification.requestPermission()) === 'granted',
	};
}

export function openHost({ isJoin, invitation, leaveJoin }: Entrance): WebHost {
	const machine = {
		userAgent: navigator.userAgent,
		hasMouse: matchMedia('(hover: hover) and (pointer: fine)').matches,
	};
	const callbacks = new Set<(install: Install) => void>();
	let install: Install;

	function offer(now: Install): void {
		install = now;
		for (const callback of callbacks) callback(now);
	}
	addEventListener('beforeinstallprompt', (event) => {
		// The page offers it in its own words, where it disturbs nobody.
		event.preventDefault();
		offer(async () => {
			offer(undefined);
			await (event as InstallOffer).prompt();
		});
	});
	addEventListener('appinstalled', () => {
		offer(undefined);
		// Some let only an app keep what it has.
		keepStorage();
	});

	return {
		isJoin,
		invitation,
		leaveJoin,
		keepStorage,
		canHaveExtension: canHaveExtension(machine),
		isHandheld: isHandheld(machine),
		extensionUrl: __EXTENSION_URL__ === '' ? undefined : __EXTENSION_URL__,
		onInstall(callback) {
			callbacks.add(callback);
			callback(install);
			return () => callbacks.delete(callback);
		},
		notices: isHandheld(machine) ? undefined : openNotices(),
		reload: () => location.reload(),
	};
}
