// Where a person is in the page, and half a line of text: kept by the tab itself, so that a reload finds it
// again whichever tab has the hub.
import { type Area, slot } from '#shared/link/disk.ts';
import { ok } from '#shared/result.ts';
import type { Commands, Link, Place } from '#shared/ui/link.ts';

export function withOwnPlaces(link: Link, area: Area): Link {
	const placeOf = (page: string) => slot<Place>(area, `place:${page}`);

	async function answer(name: string, args: unknown): Promise<unknown> {
		if (name === 'rememberPlace') {
			const { page, place } = args as Commands['rememberPlace']['args'];
			// Without room it is not kept; nothing else depends on it.
			await placeOf(page)
				.write(place)
				.catch(() => undefined);
			return ok(null);
		}
		if (name !== 'recallPlace') return undefined;
		const { page } = args as Commands['recallPlace']['args'];
		return ok((await placeOf(page).read()) ?? null);
	}

	return {
		...link,
		ask: async (name, args) => ((await answer(name, args)) ?? link.ask(name, args)) as never,
	};
}
