// What the web page's surroundings can do for it: a plain browser, on a phone or not, without the extension.

import { createContext } from 'svelte';
import type { NoticeHost } from '../overview/notice-host.ts';

export interface WebHost {
	/** Whether the page was opened at `/join`: whoever comes there without an invitation has half a link. */
	readonly isJoin: boolean;
	/**
	 * The link of the invitation this page was opened with, to be accepted by a tap and by nothing else. The
	 * address has forgotten it already.
	 */
	readonly invitation: string | undefined;
	/** Forgets the invitation, used or not wanted, and goes on to a place behind the `#`: `live`, an id. */
	leaveJoin(...place: readonly string[]): void;
	/** Asks the browser to keep what is here; it may ask the person. For once there is something to keep. */
	keepStorage(): void;
	/** This browser could carry the extension. */
	readonly canHaveExtension: boolean;
	/** A phone or the like, which stops a page that nobody looks at. */
	readonly isHandheld: boolean;
	/** Where the extension is to be had, if this server knows. */
	readonly extensionUrl: string | undefined;
	/** Calls back whenever the browser offers to keep the page as an app, with how to take the offer. */
	onInstall(callback: (install: (() => Promise<void>) | undefined) => void): () => void;
	/** Absent where the browser shows no messages of a page, and where no page would be there to show them. */
	readonly notices: NoticeHost | undefined;
	/** Loads the page anew. */
	reload(): void;
}

export const [getWebHost, setWebHost] = createContext<WebHost>();
