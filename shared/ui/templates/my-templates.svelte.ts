// A person's own templates: those of the mentorship at hand at once, the others' as soon as they are told.
import { distinctTemplates, template, type Template } from '#shared/domain/template.ts';
import type { Device } from '../device.svelte.ts';
import type { ListedTemplate } from '../link.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

export class MyTemplates {
	#listed = $state.raw<readonly ListedTemplate[]>([]);
	readonly #mentorship: Mentorship;

	constructor(device: Device, mentorship: Mentorship) {
		this.#mentorship = mentorship;
		void device.ask('listTemplates', null).then((answer) => {
			if (answer.ok) this.#listed = answer.value;
		});
	}

	/** By title. */
	get all(): readonly Template[] {
		const { id } = this.#mentorship;
		const here = this.#mentorship
			.list(template)
			.map((one) => ({ mentorshipId: id, template: one }));
		const elsewhere = this.#listed.filter(({ mentorshipId }) => mentorshipId !== id);
		return distinctTemplates([...here, ...elsewhere])
			.map((one) => one.template)
			.toSorted((a, b) => a.body.title.localeCompare(b.body.title));
	}
}
