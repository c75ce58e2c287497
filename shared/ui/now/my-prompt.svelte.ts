// The one question on a person's screen. Each has their own; nobody sees the other's.
import { content } from '../content.svelte.ts';
import { getMentorship } from '../mentorship.svelte.ts';
import { getPanel } from '../panel/panel-state.svelte.ts';
import { getSession } from '../session/context.ts';
import { promptsFor } from './prompt-choice.ts';

export function createMyPrompt() {
	const mentorship = getMentorship();
	const panel = getPanel();
	const session = getSession();
	const role = $derived(mentorship.me?.role ?? 'mentor');
	const prompts = $derived(promptsFor(session.current, role, (id) => content.prompt(id)));
	const index = $derived(
		panel.promptAt.itemId === session.current?.id
			? Math.min(panel.promptAt.index, Math.max(0, prompts.length - 1))
			: 0,
	);

	return {
		get prompt() {
			return prompts[index];
		},
		get count() {
			return prompts.length;
		},
		get index() {
			return index;
		},
		/** Round and round: there is no last question. */
		step(by: 1 | -1) {
			if (!session.current || prompts.length === 0) return;
			const next = (index + by + prompts.length) % prompts.length;
			panel.promptAt = { itemId: session.current.id, index: next };
		},
	};
}
