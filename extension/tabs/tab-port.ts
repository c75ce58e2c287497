// The ports `call` and `panel`: parsed, and handed to the one who knows the tabs.
import type { LinkPort } from '#shared/link/wire.ts';
import type { CallAccessWatch } from './call-access.ts';
import type { CallTabs } from './call-tabs.ts';
import { parseCallUp, parsePanelUp } from './parse.ts';
import { mayOpen, type Party } from './sender.ts';

export function openTabPort(
	name: string,
	party: Party,
	port: LinkPort,
	tabs: CallTabs,
	access: Pick<CallAccessWatch, 'freshened'>,
): void {
	if (name === 'link' || !mayOpen(name, party, () => false)) return port.close();
	if (party.is === 'call') return openCall(party.tabId, port, tabs, access);
	openPanel(party, port, tabs);
}

function openCall(
	tabId: number,
	port: LinkPort,
	tabs: CallTabs,
	access: Pick<CallAccessWatch, 'freshened'>,
): void {
	void access.freshened(tabId);
	void tabs.connectCall(tabId, port);
	port.onMessage((raw) => {
		const message = parseCallUp(raw);
		if (message) void tabs.hearCall(tabId, port, message);
		else port.close();
	});
	port.onClose(() => void tabs.closeCall(tabId, port));
}

function openPanel(party: Party, port: LinkPort, tabs: CallTabs): void {
	let greeted: Promise<boolean> | undefined;
	port.onMessage((raw) => {
		const message = parsePanelUp(raw);
		if (!message) return port.close();
		if (message.k === 'hello') {
			greeted ??= tabs.welcome(party, port, message.nonce).then((isWelcome) => {
				if (!isWelcome) {
					port.post({ k: 'unwelcome' });
					port.close();
				}
				return isWelcome;
			});
			return;
		}
		// Nothing is done for a panel that has not shown who it is.
		if (!greeted) return port.close();
		void greeted.then((isWelcome) =>
			isWelcome ? tabs.hearPanel(party, port, message) : undefined,
		);
	});
	port.onClose(() => void tabs.closePanel(party, port));
}
