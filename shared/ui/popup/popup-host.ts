// What the popup's surroundings can do for it: tabs and permissions are the browser's.
import { createContext } from 'svelte';
import type { NoticeHost } from '../overview/notice-host.ts';

export interface PopupHost extends NoticeHost {
	/** Opens a page of the review in a tab; without a path its first one. */
	openReview(path?: string): void;
	/** Loads the open call anew. */
	reloadCall(): void;
	/** Asks the browser, and so the person, for access to these hosts again. */
	requestAccess(hosts: readonly string[]): void;
	close(): void;
}

export const [getPopupHost, setPopupHost] = createContext<PopupHost>();
