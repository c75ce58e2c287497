// What the panel's surroundings can do for it: the call tab it floats in, or the window it has to itself.
import { createContext } from 'svelte';

/** The three sizes of the one panel. */
export type Form = 'chip' | 'strip' | 'panel';
export type Shortcut = 'toggle-panel' | 'next-section' | 'quick-capture' | 'shield';

/** As much of the call as the panel needs. */
export interface PanelCall {
	readonly phase: 'none' | 'lobby' | 'waiting' | 'in_call' | 'ended' | 'unknown';
	readonly provider?: string;
	readonly callKey?: string;
	readonly presenting?: boolean;
}

/** A place in the review: a session, what was not accepted, or the own templates (new ones go to a mentorship). */
export type ReviewPlace =
	| { readonly mentorshipId: string; readonly sessionId?: string }
	| { readonly page: 'quarantine' | 'account' }
	| { readonly page: 'templates'; readonly mentorshipId: string };

export interface PanelHost {
	/** `window`: the panel has a window or tab to itself; chip and strip make no sense there. */
	readonly kind: 'call' | 'window';
	onCall(callback: (call: PanelCall) => void): () => void;
	onForm(callback: (form: Form) => void): () => void;
	setForm(form: Form): void;
	onShortcut(callback: (shortcut: Shortcut) => void): () => void;
	/** Pointer drag of the whole frame, in screen pixels. */
	drag(step: { phase: 'start' | 'move' | 'end'; screenX: number; screenY: number }): void;
	/** Moves the frame to the next edge in that direction: the keyboard's way to drag. */
	nudge(direction: 'left' | 'right' | 'up' | 'down'): void;
	/** Gives the focus back to the call. */
	focusCall(): void;
	/** Opens the review page in a tab, at its start or where it is told. */
	openReview(where?: ReviewPlace): void;
	/** Loads the panel anew, when its background does not answer. */
	reload(): void;
	/** An update of the extension cut this page off for good: only the page around it can load it anew. */
	readonly isCutOff: boolean;
	/** The panel in a tab of its own, which needs no background of this page's. */
	openTab(): void;
	/** What the page was opened for; otherwise the call tells, or the person. */
	readonly openedFor?: { readonly mentorshipId: string; readonly sessionId?: string | undefined };
	/** To the start of a page that the panel shares with others; absent where it has its own. */
	goHome?(): void;
	/** Takes the panel out of this call. */
	hide(): void;
	/**
	 * Whether the person really sees what they press: nothing lies over the panel, and it is not see-through.
	 * True wherever no page is around it; false where the browser cannot tell.
	 */
	isClear(): boolean;
	/** Whether the browser can tell that at all; where it cannot, waiting does not help. */
	readonly canTell: boolean;
}

export const [getHost, setHost] = createContext<PanelHost>();
