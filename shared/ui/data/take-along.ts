// Everything of this person in one go: as data that can be read in again, and as text to read.
import { archiveJson, type Archived } from '#shared/domain/export/archive.ts';
import { archiveMarkdown } from '#shared/words/archive-markdown.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import type { Language } from '#shared/domain/member.ts';
import type { Device } from '../device.svelte.ts';
import { Mentorship } from '../mentorship.svelte.ts';
import { allRecords } from '../review/all-records.ts';
import { readNote } from '../review/read-note.ts';

/** Loads whatever of a mentorship is not here yet, at most so long. */
const PATIENCE_MS = 20_000;

export interface Everything {
	readonly mentorships: readonly Archived[];
	/** Some of it could not be loaded whole: there is no network. */
	readonly incomplete: number;
}

export async function readEverything(device: Device, exportedAt: string): Promise<Everything> {
	const mentorships: Archived[] = [];
	let incomplete = 0;
	for (const { id } of device.snapshot?.mentorships ?? []) {
		const one = new Mentorship(id, device.link);
		await loaded(one);
		const { me } = one;
		if (me) {
			const { memberId, role, counterpartId } = me;
			const json = exportJson(id, allRecords(one), { exportedAt, readText: readNote });
			const content = JSON.parse(json) as MentorshipExport;
			mentorships.push({ me: { memberId, role, counterpartId }, content });
		}
		if (!one.complete) incomplete += 1;
		one.stop();
	}
	return { mentorships, incomplete };
}

async function loaded(mentorship: Mentorship): Promise<void> {
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
		if (mentorship.me && mentorship.complete) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** What the server knows, if it can be asked now. */
async function readServer(device: Device): Promise<Record<string, unknown> | undefined> {
	const facts = await device.ask('privacy', { about: 'facts' });
	if (!facts.ok) return undefined;
	const entries: unknown[] = [];
	for (let page = 0, more = true; more; page += 1) {
		const answer = await device.ask('privacy', { about: 'audit', page });
		const read = answer.ok ? (answer.value as { entries?: unknown[]; more?: boolean }) : {};
		entries.push(...(read.entries ?? []));
		more = read.more === true;
	}
	return { facts: facts.value, audit: entries };
}

export async function everythingJson(
	device: Device,
	{ mentorships }: Everything,
	exportedAt: string,
): Promise<string> {
	const { name, language = 'en' } = device.snapshot?.settings ?? {};
	const server = await readServer(device);
	return archiveJson({
		exportedAt,
		language,
		...(name !== undefined && { name }),
		mentorships: [...mentorships],
		...(server && { server }),
	});
}

export const everythingText = (
	{ mentorships }: Everything,
	language: Language,
	now: string,
): string => {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	return archiveMarkdown(mentorships, { language, now, timeZone, readText: readNote });
};
