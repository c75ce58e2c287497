// Everything the contexts of the extension say to each other, and who may say it. Deny by default: a port
// whose sender is not of its class is closed before its first message is read. Classes come from what the
// browser says of the sender (id, origin, url, tab, frame, document), never from the message.
import type { Form, PanelCall, Shortcut } from '#shared/ui/host.ts';
import type { CallState } from './call/provider.ts';

/** Where a frame sits: an edge to snap to, and how far along it, as a fraction of the free length. */
export interface DockPlace {
	readonly edge: 'left' | 'right' | 'top' | 'bottom';
	readonly along: number;
}

/** Port `call`: the content script of a call tab. It is never told a word of content. */
export type CallUp =
	| { readonly k: 'call'; readonly state: CallState }
	/** Where the person put the frame; remembered per provider. */
	| { readonly k: 'place'; readonly provider: string; readonly place: DockPlace };
export type CallDown =
	/** Answer to the first `call` of a room: the frame may be mounted, with this one-time nonce. */
	| {
			readonly k: 'mount';
			readonly nonce: string;
			readonly form: Form;
			readonly place?: DockPlace;
	  }
	| { readonly k: 'unmount' }
	| { readonly k: 'form'; readonly form: Form }
	| {
			readonly k: 'drag';
			readonly phase: 'start' | 'move' | 'end';
			readonly screenX: number;
			readonly screenY: number;
	  }
	| { readonly k: 'nudge'; readonly direction: 'left' | 'right' | 'up' | 'down' }
	| { readonly k: 'focus_call' }
	/** The frame loads anew (with a new nonce, sent as `mount`). */
	| { readonly k: 'remount' };

/** Port `panel`: a panel page. In a call tab the first message must carry the frame's nonce. */
export type PanelUp =
	| { readonly k: 'hello'; readonly nonce?: string }
	| { readonly k: 'form'; readonly form: Form }
	| {
			readonly k: 'drag';
			readonly phase: 'start' | 'move' | 'end';
			readonly screenX: number;
			readonly screenY: number;
	  }
	| { readonly k: 'nudge'; readonly direction: 'left' | 'right' | 'up' | 'down' }
	| { readonly k: 'focus_call' }
	| {
			readonly k: 'open_review';
			readonly page?: 'quarantine' | 'templates' | 'account';
			readonly mentorshipId?: string;
			readonly sessionId?: string;
	  }
	| { readonly k: 'reload' }
	/** The frame goes from this call; a key brings it back. */
	| { readonly k: 'hide' };
export type PanelDown =
	| {
			readonly k: 'welcome';
			readonly call: PanelCall;
			readonly form: Form;
			readonly kind: 'call' | 'window';
	  }
	/** The last word to a frame without a good nonce. */
	| { readonly k: 'unwelcome' }
	| { readonly k: 'call'; readonly call: PanelCall }
	| { readonly k: 'form'; readonly form: Form }
	| { readonly k: 'shortcut'; readonly shortcut: Shortcut };

/**
 * The ports by name, and who may open each; tabs/sender.ts tells them apart. What goes over `link` is in
 * link/wire.ts. A panel window is opened by asking `openPanelWindow` there.
 */
export const PORTS = {
	/** The content script at the top of a call tab. */
	call: ['call'],
	/** panel.html: framed in a call tab, which then has to show its nonce, or with a window to itself. */
	panel: ['frame', 'panel'],
	/** Any page of ours. A framed panel only after it was welcomed on `panel`. */
	link: ['frame', 'panel', 'page'],
} as const;
export type PortName = keyof typeof PORTS;
