// A person's own agenda templates, wherever they made them.
import { privateSpace, type StoredRecord } from '#shared/domain/entity.ts';
import { distinctTemplates, template, type Template } from '#shared/domain/template.ts';
import type { Me } from '#shared/store/view.ts';
import type { ListedTemplate } from '#shared/ui/link.ts';

/** As much of a mentorship as is read here. */
interface Readable {
	readonly m: string;
	readonly me: Me | undefined;
	all(): Iterable<StoredRecord>;
}

/** Each text once: the same one may have been brought into two mentorships. */
export function ownTemplates(from: readonly Readable[]): readonly ListedTemplate[] {
	const all: ListedTemplate[] = [];
	for (const one of from) {
		const own = one.me && privateSpace(one.me.memberId);
		for (const record of one.all())
			if (record.kind === template.kind && record.space === own)
				all.push({ mentorshipId: one.m, template: record as unknown as Template });
	}
	return distinctTemplates(all);
}
