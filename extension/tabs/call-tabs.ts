// Which tab shows which call, and the panel's frame in it. What must outlive the background lies in the
// browser's session storage: it dies and comes back in the middle of a call without anybody noticing.
import type { Form, PanelCall, Shortcut } from '#shared/ui/host.ts';
import type { CallState } from '../call/provider.ts';
import type { CallDown, CallUp, DockPlace, PanelDown, PanelUp } from '../messages.ts';
import type { Party } from './sender.ts';

/** What is kept of a tab. */
export interface TabMemory {
	/** Handed to the content script, not yet shown by a frame. */
	readonly nonces: readonly string[];
	/** The document that has shown one. */
	readonly frame?: string;
	readonly form: Form;
	/** Shown by the tab's address earlier; Teams takes it away within a second. */
	readonly callKey?: string;
	readonly provider?: string;
	/** The person wants nothing to do with us in this call. */
	readonly hidden?: true;
}

export interface Port<Down> {
	post(message: Down): void;
	close(): void;
}

export interface CallTabsDeps {
	newNonce(): string;
	/** Survives the background, not the browser. */
	readonly memory: {
		read(tabId: number): Promise<TabMemory | undefined>;
		write(tabId: number, memory: TabMemory | undefined): Promise<void>;
	};
	readonly places: {
		read(provider: string): Promise<DockPlace | undefined>;
		write(provider: string, place: DockPlace): Promise<void>;
	};
	openReview(where: {
		page?: 'quarantine' | 'templates' | 'account';
		mentorshipId?: string;
		sessionId?: string;
	}): void;
	/** The person is in the call of this tab, or not any more. */
	onInCall(tabId: number, inCall: boolean): void;
}

interface CallTab {
	memory: TabMemory;
	state: CallState;
	call?: Port<CallDown>;
	panel?: Port<PanelDown>;
	mounted: boolean;
	/** The last word of a page was that its call has ended. */
	over: boolean;
}

/** Nonces that wait to be shown: one in use, one spare, one for a reload. */
const NONCES = 3;
const NO_CALL: PanelCall = { phase: 'none' };

export class CallTabs {
	readonly #deps: CallTabsDeps;
	readonly #tabs = new Map<number, Promise<CallTab>>();
	readonly #live = new Map<number, CallTab>();
	readonly #windows = new Set<Port<PanelDown>>();

	constructor(deps: CallTabsDeps) {
		this.#deps = deps;
	}

	/** Whether the framed document has shown a nonce of its tab. */
	async isWelcome(party: Party): Promise<boolean> {
		if (party.is !== 'frame') return false;
		return (await this.#tab(party.tabId)).memory.frame === party.document;
	}

	async connectCall(tabId: number, port: Port<CallDown>): Promise<void> {
		const tab = await this.#tab(tabId);
		tab.call = port;
		tab.mounted = false;
	}

	async hearCall(tabId: number, port: Port<CallDown>, message: CallUp): Promise<void> {
		const tab = await this.#tab(tabId);
		if (tab.call !== port) return;
		if (message.k === 'place') return this.#deps.places.write(message.provider, message.place);
		await this.#see(tabId, tab, message.state);
	}

	/** The content script is gone: the tab was closed, has gone elsewhere, or reconnects in a moment. */
	async closeCall(tabId: number, port: Port<CallDown>): Promise<void> {
		const tab = await this.#tab(tabId);
		if (tab.call !== port) return;
		delete tab.call;
		tab.mounted = false;
		tab.state = { phase: 'none' };
		this.#deps.onInCall(tabId, false);
		tab.panel?.post({ k: 'call', call: NO_CALL });
	}

	async removed(tabId: number): Promise<void> {
		this.#deps.onInCall(tabId, false);
		this.#tabs.delete(tabId);
		this.#live.delete(tabId);
		await this.#deps.memory.write(tabId, undefined);
	}

	/** A panel says hello. False when a framed one has no nonce to show: its port is closed. */
	async welcome(party: Party, port: Port<PanelDown>, nonce: string | undefined): Promise<boolean> {
		if (party.is === 'panel') {
			this.#windows.add(port);
			port.post({ k: 'welcome', call: NO_CALL, form: 'panel', kind: 'window' });
			return true;
		}
		if (party.is !== 'frame') return false;
		const tab = await this.#tab(party.tabId);
		if (tab.memory.frame !== party.document) {
			if (nonce === undefined || !tab.memory.nonces.includes(nonce)) return false;
			const nonces = tab.memory.nonces.filter((one) => one !== nonce);
			await this.#remember(party.tabId, tab, { nonces, frame: party.document });
		}
		tab.panel = port;
		const call = callOf(tab);
		port.post({ k: 'welcome', call, form: tab.memory.form, kind: 'call' });
		return true;
	}

	async hearPanel(party: Party, port: Port<PanelDown>, message: PanelUp): Promise<void> {
		if (message.k === 'open_review') return this.#deps.openReview(message);
		if (party.is !== 'frame') return;
		const tab = await this.#tab(party.tabId);
		if (tab.panel !== port) return;
		switch (message.k) {
			case 'form':
				return this.#setForm(party.tabId, tab, message.form);
			case 'drag':
			case 'nudge':
			case 'focus_call':
				return tab.call?.post(message);
			case 'reload':
				tab.call?.post({ k: 'remount' });
				return this.#mount(party.tabId, tab);
			case 'hide':
				this.#unmount(tab);
				return this.#remember(party.tabId, tab, { hidden: true });
			case 'hello':
				return;
		}
	}

	async closePanel(party: Party, port: Port<PanelDown>): Promise<void> {
		this.#windows.delete(port);
		if (party.is !== 'frame') return;
		const tab = await this.#tab(party.tabId);
		if (tab.panel === port) delete tab.panel;
	}

	/** A key was pressed while this tab was in front. Whatever needs room opens the panel first. */
	async press(shortcut: Shortcut, tabId: number | undefined): Promise<void> {
		const tab = tabId === undefined ? undefined : this.#live.get(tabId);
		if (tab?.memory.hidden && tabId !== undefined) {
			if (shortcut === 'toggle-panel') await this.#showAgain(tabId, tab);
			return;
		}
		if (tab?.panel && tabId !== undefined) {
			const { form } = tab.memory;
			const wantsRoom =
				shortcut === 'quick-capture'
					? form !== 'panel'
					: shortcut === 'next-section' && form === 'chip';
			if (wantsRoom) await this.#setForm(tabId, tab, 'panel');
			return tab.panel.post({ k: 'shortcut', shortcut });
		}
		for (const port of this.#windows) port.post({ k: 'shortcut', shortcut });
	}

	async #see(tabId: number, tab: CallTab, state: CallState): Promise<void> {
		const isOver = state.phase === 'ended';
		const isAfter = tab.over && !isOver;
		tab.over = isOver;
		tab.state = state;
		// A page that does not say may well be in the call.
		this.#deps.onInCall(tabId, state.phase === 'in_call' || state.phase === 'unknown');
		if (state.phase === 'none') {
			if (tab.mounted) this.#unmount(tab);
			// Whatever comes next is another call.
			await this.#enter(tabId, tab, undefined, undefined);
		} else {
			// An end parts one call from the next, which need not show what it is called.
			const lastKey = isAfter ? undefined : this.#rememberedKey(tab, state);
			const { callKey = lastKey, provider } = state;
			if (callKey !== tab.memory.callKey || provider !== tab.memory.provider)
				await this.#enter(tabId, tab, provider, callKey);
			if (!tab.mounted && !tab.memory.hidden) await this.#mount(tabId, tab);
		}
		tab.panel?.post({ k: 'call', call: callOf(tab) });
	}

	/** Another call than before begins small, whatever the panel of the last one looked like. */
	async #enter(
		tabId: number,
		tab: CallTab,
		provider: string | undefined,
		callKey: string | undefined,
	): Promise<void> {
		const { callKey: lastKey, provider: lastProvider, hidden, ...kept } = tab.memory;
		const isOther = provider !== lastProvider || lastKey !== undefined;
		tab.memory = {
			...kept,
			...(provider !== undefined && { provider }),
			...(callKey !== undefined && { callKey }),
			...(hidden && !isOther && { hidden }),
		};
		if (isOther && kept.form !== 'chip') await this.#setForm(tabId, tab, 'chip');
		else await this.#remember(tabId, tab, {});
	}

	#unmount(tab: CallTab): void {
		tab.call?.post({ k: 'unmount' });
		tab.mounted = false;
	}

	async #showAgain(tabId: number, tab: CallTab): Promise<void> {
		const { hidden: _, ...memory } = tab.memory;
		tab.memory = { ...memory, form: 'panel' };
		await this.#mount(tabId, tab);
	}

	#rememberedKey(tab: CallTab, state: Exclude<CallState, { phase: 'none' }>): string | undefined {
		return state.provider === tab.memory.provider ? tab.memory.callKey : undefined;
	}

	async #mount(tabId: number, tab: CallTab): Promise<void> {
		tab.mounted = true;
		const nonce = this.#deps.newNonce();
		await this.#remember(tabId, tab, { nonces: [...tab.memory.nonces, nonce].slice(-NONCES) });
		const provider = tab.memory.provider;
		const place = provider === undefined ? undefined : await this.#deps.places.read(provider);
		const { form } = tab.memory;
		tab.call?.post({ k: 'mount', nonce, form, ...(place && { place }) });
	}

	async #setForm(tabId: number, tab: CallTab, form: Form): Promise<void> {
		tab.call?.post({ k: 'form', form });
		tab.panel?.post({ k: 'form', form });
		await this.#remember(tabId, tab, { form });
	}

	#tab(tabId: number): Promise<CallTab> {
		const before = this.#tabs.get(tabId);
		if (before) return before;
		const reading = this.#deps.memory.read(tabId).then((memory): CallTab => {
			const tab: CallTab = {
				memory: memory ?? { nonces: [], form: 'chip' },
				state: { phase: 'none' },
				mounted: false,
				over: false,
			};
			this.#live.set(tabId, tab);
			return tab;
		});
		this.#tabs.set(tabId, reading);
		return reading;
	}

	async #remember(tabId: number, tab: CallTab, change: Partial<TabMemory>): Promise<void> {
		tab.memory = { ...tab.memory, ...change };
		await this.#deps.memory.write(tabId, tab.memory);
	}
}

function callOf({ state, memory }: CallTab): PanelCall {
	if (state.phase === 'none') return NO_CALL;
	const callKey = state.callKey ?? memory.callKey;
	return { ...state, ...(callKey !== undefined && { callKey }) };
}
