// The one question on a person's screen. Each has their own; nobody sees the other's.
import { content } from '../content.svelte.ts';
import { getDevice } from '../device.svelte.ts';
import { getLocale } from '../locale.svelte.ts';
import { getMentorship } from '../mentorship.svelte.ts';
import { getPanel } from '../panel/panel-state.svelte.ts';
import { getSession } from '../session/context.ts';
import { promptsFor } from './prompt-choice.ts';

export function createMyPrompt() {
	const device = getDevice();
	const locale = getLocale();
	const mentorship = getMentorship();
	const panel = getPanel();
	const session = getSession();
	const role = $derived(mentorship.me?.role ?? 'mentor');
	const itemId = $derived(session.current?.id ?? '');
	/** In place of the section's questions, for as long as the section lasts. */
	const isRescue = $derived(panel.rescueAt?.itemId === itemId && content.rescue.length > 0);
	const prompts = $derived(
		isRescue ? content.rescue : promptsFor(session.current, role, (id) => content.prompt(id)),
	);
	const at = $derived(isRescue ? panel.rescueAt : panel.promptAt);
	const index = $derived(
		at?.itemId === itemId ? Math.min(at.index, Math.max(0, prompts.length - 1)) : 0,
	);
	const prompt = $derived(prompts[index]);
	const isPlain = $derived(device.snapshot?.settings.plain ?? false);
	const words = $derived(prompt?.words[locale.language]);

	return {
		get prompt() {
			return prompt;
		},
		/** As this person wants it said. */
		get text() {
			return isPlain ? words?.plain : words?.text;
		},
		get words() {
			return words;
		},
		get isPlain() {
			return isPlain;
		},
		get isRescue() {
			return isRescue;
		},
		get count() {
			return prompts.length;
		},
		/** Round and round: there is no last question. */
		step(by: 1 | -1) {
			if (!session.current || prompts.length === 0) return;
			const next = { itemId, index: (index + by + prompts.length) % prompts.length };
			panel.thinking.stop();
			if (isRescue) panel.rescueAt = next;
			else panel.promptAt = next;
		},
		/** The section's question comes back as it was. */
		rescue(wanted: boolean) {
			panel.thinking.stop();
			panel.rescueAt = wanted ? { itemId, index: 0 } : undefined;
		},
		think() {
			if (prompt) panel.thinking.toggle(prompt.id);
		},
		usePlain(plain: boolean) {
			void device.ask('changeSettings', { plain });
		},
	};
}
