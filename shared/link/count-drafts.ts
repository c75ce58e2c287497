// Words that a page has handed over half written, with the place it is to be brought back to.
import type { Place } from '#shared/ui/link.ts';
import * as z from 'zod/mini';
import type { Area } from './disk.ts';

const PLACE = 'place:';
export const placeKey = (page: string): string => PLACE + page;

const Fields = z.record(z.string(), z.string());
const Open = z.record(z.string(), z.object({ was: Fields, now: Fields }));

/** How many texts of a place differ from what is stored of them. */
function draftsIn({ draft, drafts, text }: Place): number {
	const loose = [draft, text].filter((one) => typeof one === 'string' && one.trim() !== '').length;
	const forms = typeof drafts === 'string' ? parsed(drafts) : {};
	const changed = Object.values(forms).flatMap(({ was, now }) =>
		Object.keys(now).filter((field) => now[field]?.trim() !== was[field]?.trim()),
	);
	return loose + changed.length;
}

function parsed(text: string): z.infer<typeof Open> {
	try {
		return Open.safeParse(JSON.parse(text)).data ?? {};
	} catch {
		return {};
	}
}

/**
 * Of every place; or of those where only this mentorship can take them. A report is none of them: it can be
 * written on by whoever has left.
 */
export async function countDrafts(session: Area, m?: string): Promise<number> {
	const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(PLACE));
	const places = await Promise.all(keys.map(async (key) => (await session.get(key))[key]));
	return places
		.flatMap((place) => (place === undefined ? [] : [place as Place]))
		.filter(({ mentorshipId = m }) => m === undefined || mentorshipId === m)
		.map(({ text = '', ...place }) => (m === undefined ? { ...place, text } : place))
		.reduce((sum, place) => sum + draftsIn(place), 0);
}
