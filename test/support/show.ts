// Shows a component in a real browser as a page of ours would, over a link in memory.
import type { Language } from '#shared/domain/member.ts';
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { MemoryLink } from './memory-link.ts';
import Surroundings from './Surroundings.svelte';

interface Around {
	readonly link: MemoryLink;
	readonly language?: Language;
	readonly mentorshipId?: string;
	readonly sessionId?: string;
}

export function show<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	around: Around,
) {
	return render(Surroundings as unknown as Component<Record<string, unknown>>, {
		props: { component, props, ...around },
	});
}
