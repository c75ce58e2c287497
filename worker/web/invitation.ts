// The secret of an invitation: it comes behind the `#`, which no server ever sees, and goes from the address
// at once, so that no shared screen and no copied address has it. The browser's own history may keep the link as it
// was opened, which opens nothing once it is used, taken back or too old. It is spent by a tap alone.
import { hrefOf } from '#shared/ui/review/address.ts';

/** Until it is used or left: a phone that throws the tab away brings it back by a reload. */
const KEPT = 'leitfaden-invitation';
const SECRET = /^#[A-Za-z0-9_-]{20,80}$/;
const JOIN = '/join';
const APP = '/app';

export interface Entrance {
	readonly isJoin: boolean;
	/** The whole link, as it was sent. */
	readonly invitation: string | undefined;
	leaveJoin(...place: readonly string[]): void;
}

/** Looks at the address once, before anything else of the page does. */
export function readEntrance(): Entrance {
	const isJoin = location.pathname === JOIN;
	if (isJoin) {
		if (SECRET.test(location.hash)) sessionStorage.setItem(KEPT, location.hash);
		// A link that lost a part on its way is not the one before it.
		else if (location.hash !== '') sessionStorage.removeItem(KEPT);
		history.replaceState(null, '', JOIN);
		// Another link, pasted over this one: the page is not loaded anew by itself.
		addEventListener('hashchange', () => location.pathname === JOIN && location.reload());
	}
	const hash = isJoin ? sessionStorage.getItem(KEPT) : null;
	return {
		isJoin,
		invitation: hash === null ? undefined : `${location.origin}${JOIN}${hash}`,
		leaveJoin(...place) {
			sessionStorage.removeItem(KEPT);
			history.replaceState(null, '', APP);
			location.hash = hrefOf(...place);
		},
	};
}
