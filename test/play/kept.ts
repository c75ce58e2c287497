// Whether everything that was written is still there: in the database, and on both people's screens.
import { SHARED } from '#shared/domain/entity.ts';
import type { KeptRecord } from '#test/support/d1-records.ts';
import type { Service, Who } from './timeline.ts';

export interface Written {
	readonly by: Who;
	readonly service: Service;
	readonly text: string;
	readonly where: 'shared' | 'private';
}

/** What a person's pages show of everything, as one text per person. */
export type Shown = Readonly<Record<Who, string>>;

/** One line for each text that is missing somewhere it has to be, or stands where it must not. */
export function findLosses(
	written: readonly Written[],
	records: readonly KeptRecord[],
	shown: Shown,
): string[] {
	const shared = textsOf(records, (space) => space === SHARED);
	const own = textsOf(records, (space) => space !== SHARED);
	return written.flatMap((one) => {
		const label = `${one.service}, ${one.by}: “${one.text}”`;
		const kept = one.where === 'shared' ? shared : own;
		const readers: readonly Who[] = one.where === 'shared' ? ['mentor', 'mentee'] : [one.by];
		return [
			...(kept.includes(one.text) ? [] : [`not in the database: ${label}`]),
			...readers
				.filter((who) => !shown[who].includes(one.text))
				.map((who) => `not shown to the ${who}: ${label}`),
		];
	});
}

function textsOf(records: readonly KeptRecord[], isIn: (space: string) => boolean): string {
	return records
		.filter(({ spaceId }) => isIn(spaceOf(spaceId)))
		.flatMap(({ body }) => Object.values(body))
		.filter((value) => typeof value === 'string')
		.join('\n');
}

/** A space's row carries its mentorship too: `<mentorship>/<space>`. */
const spaceOf = (spaceId: string): string => spaceId.split('/').at(-1) ?? spaceId;
