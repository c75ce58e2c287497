// A web page's surroundings without a browser's own doings: what it was opened with, and where it went.
import { hrefOf } from '#shared/ui/review/address.ts';
import type { NoticeHost } from '#shared/ui/overview/notice-host.ts';
import type { WebHost } from '#shared/ui/web/web-host.ts';

export const INVITATION =
	'https://leitfaden.example/join#q7Jb-Zk3xP0aWmT9dLr_5cVnYe2Hu8Fs1Go4Ki6Bt0A';

type Install = (() => Promise<void>) | undefined;

export class MemoryWebHost implements WebHost {
	readonly isJoin: boolean;
	readonly invitation: string | undefined;
	readonly canHaveExtension: boolean;
	readonly isHandheld: boolean;
	readonly extensionUrl: string | undefined;
	readonly notices: NoticeHost | undefined;
	/** Places gone to from the join page. */
	readonly left: (readonly string[])[] = [];
	/** How often the browser was asked to keep what is here. */
	keeps = 0;
	readonly #installers = new Set<(install: Install) => void>();
	#install: Install;

	constructor({
		isJoin = false,
		invitation,
		canHaveExtension = false,
		isHandheld = false,
		extensionUrl,
		notices,
		install,
	}: Partial<
		Pick<
			WebHost,
			'isJoin' | 'invitation' | 'canHaveExtension' | 'isHandheld' | 'extensionUrl' | 'notices'
		>
	> & {
		install?: Install;
	} = {}) {
		this.isJoin = isJoin;
		this.invitation = invitation;
		this.canHaveExtension = canHaveExtension;
		this.isHandheld = isHandheld;
		this.extensionUrl = extensionUrl;
		this.notices = notices;
		this.#install = install;
	}

	leaveJoin(...place: readonly string[]): void {
		this.left.push(place);
		history.replaceState(null, '', hrefOf(...place));
	}

	keepStorage(): void {
		this.keeps += 1;
	}

	onInstall(callback: (install: Install) => void) {
		this.#installers.add(callback);
		callback(this.#install);
		return () => void this.#installers.delete(callback);
	}

	/** The browser makes its offer, or takes it back. */
	offer(install: Install): void {
		this.#install = install;
		for (const callback of this.#installers) callback(install);
	}

	reload(): void {
		throw new Error('nobody has asked for a reload');
	}
}
