// What one panel remembers of itself: its form, its open tab, who is meant, whether the shield is up.
import { createContext } from 'svelte';
import type { Form, PanelCall } from '../host.ts';
import type { Place } from '../link.ts';

export const TABS = ['now', 'agenda', 'notes', 'actionItems', 'goals'] as const;
export type Tab = (typeof TABS)[number];
export type Lane = 'ours' | 'mine';

export class PanelState {
	form = $state<Form>('chip');
	call = $state.raw<PanelCall>({ phase: 'none' });
	tab = $state<Tab>('now');
	/** The mentorship a person chose here; otherwise it follows from the call. */
	chosenId = $state<string>();
	/** The session this page is in. */
	joinedId = $state<string>();
	/** Hides everything written, until it is switched off by hand. */
	shield = $state(false);
	shieldByPresenting = $state(false);
	/** What this page remembered of an earlier load has been brought back. */
	placeKnown = $state(false);
	/** Half an action item, not yet added. */
	draft = $state('');
	/** How far along the questions of an agenda item this person is. */
	promptAt = $state.raw({ itemId: '', index: 0 });
	/** Where the caret stands in a note. */
	caret = $state.raw<{ itemId: string; lane: Lane; start: number; end: number }>();
	/** The field a person asked for by key; taken out by the field once it has the caret. */
	asked = $state<'capture' | Lane>();

	show(tab: Tab): void {
		this.tab = tab;
	}

	/** Brings a field on screen with the caret in it. Only ever on a person's own key. */
	ask(field: 'capture' | Lane): void {
		if (field !== 'capture') this.tab = 'notes';
		this.asked = field;
	}

	/** Whether the caret is wanted here. Says yes once. */
	takeAsked(field: 'capture' | Lane): boolean {
		if (this.asked !== field) return false;
		this.asked = undefined;
		return true;
	}

	/** The screen is shared from now on: up goes the shield, and stays. */
	onPresenting(): void {
		this.shieldByPresenting = true;
		this.shield = true;
	}

	toggleShield(): void {
		this.shield = !this.shield;
		this.shieldByPresenting = false;
	}

	toPlace(): Place {
		const place: Record<string, string | number | boolean | undefined> = {
			tab: this.tab,
			chosenId: this.chosenId,
			joinedId: this.joinedId,
			shield: this.shield,
			draft: this.draft || undefined,
			promptItem: this.promptAt.itemId,
			promptIndex: this.promptAt.index,
			caretItem: this.caret?.itemId,
			caretLane: this.caret?.lane,
			caretStart: this.caret?.start,
			caretEnd: this.caret?.end,
		};
		const known = Object.entries(place).filter(([, value]) => value !== undefined);
		return Object.fromEntries(known) as Place;
	}

	/** What a person did since the page loaded wins over what is remembered. */
	fromPlace(place: Place): void {
		const text = (key: string) => (typeof place[key] === 'string' ? place[key] : undefined);
		const number = (key: string) => (typeof place[key] === 'number' ? place[key] : 0);
		const tab = TABS.find((one) => one === place['tab']);
		if (tab && this.tab === 'now') this.tab = tab;
		this.chosenId ??= text('chosenId');
		this.joinedId ??= text('joinedId');
		this.shield ||= place['shield'] === true;
		this.draft ||= text('draft') ?? '';
		if (!this.promptAt.itemId)
			this.promptAt = { itemId: text('promptItem') ?? '', index: number('promptIndex') };
		const itemId = text('caretItem');
		if (!this.caret && itemId) {
			const lane = place['caretLane'] === 'mine' ? 'mine' : 'ours';
			this.caret = { itemId, lane, start: number('caretStart'), end: number('caretEnd') };
		}
	}
}

export const [getPanel, setPanel] = createContext<PanelState>();
