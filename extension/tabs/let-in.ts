// Where every port comes in, and is let through to whom it asks for, or closed. Nothing else listens to
// what other contexts say.
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import type { LinkPort } from '#shared/link/wire.ts';
import type { CallAccessWatch } from './call-access.ts';
import type { CallTabs } from './call-tabs.ts';
import { framed } from './frame-commands.ts';
import { mayOpen, type Own, partyOf, type Sender } from './sender.ts';
import { openTabPort } from './tab-port.ts';

export interface ComingPort extends RuntimePort {
	readonly name: string;
	readonly sender?: Sender | undefined;
}

export interface Inside {
	readonly own: Own;
	readonly tabs: CallTabs;
	readonly access: Pick<CallAccessWatch, 'freshened'>;
	/** Something was said on a link, by the panel in that tab if it is one. */
	onSaid(tabId: number | undefined): void;
	/** The port may ask the owner of the data. */
	connect(port: LinkPort & { readonly closed: boolean }, tabId: number | undefined): Promise<void>;
}

export function letIn(raw: ComingPort, { own, tabs, access, onSaid, connect }: Inside): void {
	const party = partyOf(raw.sender, own);
	if (!party) return raw.disconnect();
	const port = browserPort(raw);
	if (raw.name !== 'link') return openTabPort(raw.name, party, port, tabs, access);
	const tabId = party.is === 'frame' ? party.tabId : undefined;
	raw.onMessage.addListener(() => onSaid(tabId));
	void tabs.isWelcome(party).then((isWelcome) => {
		if (!mayOpen('link', party, () => isWelcome)) return port.close();
		return connect(party.is === 'frame' ? framed(port) : port, tabId);
	});
}
