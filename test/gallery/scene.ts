// What a scene is: a moment of one of our pages, over data in memory, ready to be looked at.
import type { Language } from '#shared/domain/member.ts';
import type { Form, PanelCall } from '#shared/ui/host.ts';
import type { Place } from '#shared/ui/link.ts';
import { ok } from '#shared/result.ts';
import { MemoryHost } from '#test/support/memory-host.ts';
import type { MemoryLink } from '#test/support/memory-link.ts';
import type { MemoryWebHost } from '#test/support/memory-web-host.ts';
import type { Pair } from '#test/support/panel-scenes.ts';

/** Done once the page stands: a press of what that selector finds, or anything else. */
type Step = string | (() => void | Promise<void>);

interface Shown {
	readonly link: MemoryLink;
	readonly steps?: readonly Step[];
}
export type Scene =
	| (Shown & { readonly page: 'panel'; readonly host: MemoryHost })
	/** `at`: what stands behind the `#`. */
	| (Shown & { readonly page: 'review'; readonly at: string })
	/** `at`: the address from the `#` on. */
	| (Shown & { readonly page: 'web'; readonly at: string; readonly host: MemoryWebHost })
	| (Shown & { readonly page: 'popup' });
export type MakeScene = (language: Language) => Promise<Scene>;

export const CALL: PanelCall = {
	phase: 'in_call',
	provider: 'meet',
	callKey: 'meet:abc-defg-hij',
};

interface Around {
	readonly form?: Form;
	readonly call?: PanelCall;
	readonly steps?: readonly Step[];
}

/** The panel comes up where a person left it. */
export function panel({ link }: Pick<Pair, 'link'>, place: Place = {}, around: Around = {}): Scene {
	const { form = 'panel', call = CALL, steps = [] } = around;
	link.answers.recallPlace = () => ok({ at: Date.now(), ...place });
	link.answers.rememberPlace = () => ok(null);
	return { page: 'panel', link, host: new MemoryHost({ call, form }), steps };
}

/** Forms that stand open, with what is written in them. */
export const drafts = (
	open: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Place => ({
	drafts: JSON.stringify(
		Object.fromEntries(Object.entries(open).map(([name, now]) => [name, { was: {}, now }])),
	),
});

export function review(
	{ link }: Pick<Pair, 'link'>,
	at: readonly string[] = [],
	steps: readonly Step[] = [],
): Scene {
	link.answers.recallPlace = () => ok(null);
	link.answers.rememberPlace = () => ok(null);
	return { page: 'review', link, at: `/${at.join('/')}`, steps };
}
