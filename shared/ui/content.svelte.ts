// The ready-made content (agenda templates, prompts), which comes after a page's first paint. There is one
// for the whole page, on its way as soon as anything that shows it is loaded.
import type * as promptsIndex from '#shared/content/prompts/index.ts';
import type { Prompt } from '#shared/content/prompts/prompt.ts';
import type * as templatesIndex from '#shared/content/templates/index.ts';
import type { AgendaTemplate } from '#shared/content/templates/template.ts';
import type { Language } from '#shared/domain/member.ts';

type Templates = typeof templatesIndex;
type Prompts = typeof promptsIndex;

class Content {
	#templates = $state.raw<Templates>();
	#prompts = $state.raw<Prompts>();
	/** An update has taken the files away, or the disk did not answer. */
	failed = $state(false);

	constructor(
		templates: Promise<Templates> = import('#shared/content/templates/index.ts'),
		prompts: Promise<Prompts> = import('#shared/content/prompts/index.ts'),
	) {
		const fail = () => (this.failed = true);
		templates.then((loaded) => (this.#templates = loaded), fail);
		prompts.then((loaded) => (this.#prompts = loaded), fail);
	}

	/** False for the first moments of a page: what is shown then stands for what comes. */
	get hasTemplates(): boolean {
		return this.#templates !== undefined;
	}

	get hasPrompts(): boolean {
		return this.#prompts !== undefined;
	}

	/** All there are, none while they are on their way. */
	get templates(): readonly AgendaTemplate[] {
		return this.#templates?.templates ?? [];
	}

	/** The title of `<template>.<item>`; undefined while loading, and for one this version does not know. */
	itemTitle(templateItem: string, language: Language): string | undefined {
		return this.#templates?.templateItemTitle(templateItem, language);
	}

	/** The questions for a bad line. They belong to no agenda. */
	get rescue(): readonly Prompt[] {
		return this.#prompts?.prompts.filter(({ phase }) => phase === 'rescue') ?? [];
	}

	/** What a prompt's idea is called. */
	basisOf({ basis }: Prompt, language: Language): string | undefined {
		return this.#prompts?.bases[basis][language];
	}

	prompt(id: string): Prompt | undefined {
		return this.#prompts?.findPrompt(id);
	}
}

export const content = new Content();
