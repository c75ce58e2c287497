// A device in memory on which every word is hostile: its records, what stands half written, what was refused.
import { ok } from '#shared/result.ts';
import type { MemoryLink } from '../memory-link.ts';
import { soiled } from './soil.ts';

/** Every field says that. Gives how many fields there were of each name. */
export function soilLink(link: MemoryLink, text: string): Record<string, number> {
	const fields: Record<string, number> = {};
	const say = (field: string) => {
		const name = field.replaceAll(/\.\d+/g, '').replace(/^(.*sequenceTitles)\..*/, '$1');
		fields[name] = (fields[name] ?? 0) + 1;
		return text;
	};
	link.rewrite((record) => soiled(record, say));
	const recall = link.answers.recallPlace;
	if (recall)
		link.answers.recallPlace = async (args) => {
			const place = await recall(args);
			if (!place.ok || !place.value) return place;
			const { drafts, draft } = place.value;
			return ok({
				...place.value,
				...(typeof draft === 'string' && { draft: say('draft') }),
				...(typeof drafts === 'string' && { drafts: soiledDrafts(drafts, say) }),
			});
		};
	return fields;
}

/** Only what somebody typed; what they chose stays a choice. */
function soiledDrafts(drafts: string, say: (field: string) => string): string {
	const kept = JSON.parse(drafts) as Record<string, { was: object; now: Record<string, string> }>;
	for (const { now } of Object.values(kept))
		for (const [name, words] of Object.entries(now))
			if (/\s/.test(words)) now[name] = say(`draft.${name}`);
	return JSON.stringify(kept);
}
