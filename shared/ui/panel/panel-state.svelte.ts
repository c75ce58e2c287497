// What one panel remembers of itself: its form, its open tab, who is meant, whether the shield is up.
import { createContext, untrack } from 'svelte';
import { Drafts } from '../drafts.svelte.ts';
import type { Form, PanelCall } from '../host.ts';
import type { Place } from '../link.ts';
import { ThinkingTime } from '../now/thinking-time.svelte.ts';

export const TABS = ['now', 'agenda', 'notes', 'actionItems', 'goals'] as const;
export type Tab = (typeof TABS)[number];
export type Lane = 'ours' | 'mine';
/** Where the focus is wanted next: a field, or the heading of what has come in place of the last. */
export type Asked = 'capture' | 'heading' | Lane;

/** So long a page remembers where a person was: a call link is used again every week. */
const PLACE_MS = 3 * 60 * 60_000;
/** A field that does not come on screen within this does not take the focus later. */
const ASK_MS = 5_000;

export class PanelState {
	form = $state<Form>('chip');
	call = $state.raw<PanelCall>({ phase: 'none' });
	tab = $state<Tab>('now');
	/** The mentorship a person chose here; otherwise it follows from the call. */
	chosenId = $state<string>();
	/** A person said that the call is with somebody else than it seems. */
	another = $state(false);
	/** The mentorship on screen: what is half written belongs to it. */
	mentorshipId = $state<string>();
	/** The session this page is in. */
	joinedId = $state<string>();
	/** It was joined before the page loaded, and nobody has looked yet whether it still matters. */
	joinedEarlier = $state(false);
	/** Hides everything written, until it is switched off by hand. */
	shield = $state(false);
	shieldByPresenting = $state(false);
	/** What this page remembered of an earlier load has been brought back. */
	placeKnown = $state(false);
	/** Half an action item, not yet added. */
	draft = $state('');
	readonly drafts = new Drafts();
	/** How far along the questions of an agenda item this person is. */
	promptAt = $state.raw({ itemId: '', index: 0 });
	/** The same among the questions for a bad line, while they stand in place of the item's own. */
	rescueAt = $state.raw<{ itemId: string; index: number }>();
	readonly thinking = new ThinkingTime();
	/** Where the caret stands in a note. */
	caret = $state.raw<{ itemId: string; lane: Lane; start: number; end: number }>();
	/** The field a person asked for by key; taken out by the field once it has the caret. */
	asked = $state<Asked>();
	#askedAt = 0;

	show(tab: Tab): void {
		this.tab = tab;
	}

	/** A mentorship comes on screen. Nothing half written goes from one to another. */
	enter(mentorshipId: string): void {
		if (this.mentorshipId !== undefined && this.mentorshipId !== mentorshipId) this.#forget();
		this.mentorshipId = mentorshipId;
	}

	/** The page around shows another call. */
	leaveCall(): void {
		this.#forget();
		this.tab = 'now';
		this.chosenId = undefined;
		this.another = false;
		this.mentorshipId = undefined;
		this.placeKnown = false;
	}

	leaveSession(): void {
		this.joinedId = undefined;
		this.chosenId = undefined;
	}

	#forget(): void {
		this.joinedId = undefined;
		this.draft = '';
		this.promptAt = { itemId: '', index: 0 };
		this.rescueAt = undefined;
		this.thinking.stop();
		this.caret = undefined;
	}

	/** Brings a field on screen with the caret in it. Only ever on a person's own key. */
	ask(field: 'capture' | Lane): void {
		if (field !== 'capture') this.tab = 'notes';
		this.asked = field;
		this.#askedAt = Date.now();
	}

	/** Whether the caret is wanted here. Says yes once. */
	takeAsked(field: Asked): boolean {
		if (this.asked !== field) return false;
		this.asked = undefined;
		return field === 'heading' || Date.now() - this.#askedAt < ASK_MS;
	}

	/** For a heading that stands where something else has been: a person's own step led here. */
	readonly focusIfAsked = (heading: HTMLElement): void => {
		if (untrack(() => this.takeAsked('heading'))) heading.focus();
	};

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
			at: Date.now(),
			tab: this.tab,
			mentorshipId: this.mentorshipId,
			chosenId: this.chosenId,
			joinedId: this.joinedId,
			shield: this.shield,
			draft: this.draft || undefined,
			drafts: this.drafts.toText(),
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
		this.shield ||= place['shield'] === true;
		this.mentorshipId ??= text('mentorshipId');
		this.draft ||= text('draft') ?? '';
		this.drafts.fromText(text('drafts') ?? '');
		// What follows is about the moment, and that may have been last week.
		if (Date.now() - number('at') > PLACE_MS) return;
		const tab = TABS.find((one) => one === place['tab']);
		if (tab && this.tab === 'now') this.tab = tab;
		this.chosenId ??= text('chosenId');
		this.joinedEarlier ||= this.joinedId === undefined;
		this.joinedId ??= text('joinedId');
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
