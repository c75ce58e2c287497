// Everything of this person in one go: as data that can be read in again, and as text to read.
import { archiveJson, type Archived } from '#shared/domain/export/archive.ts';
import { archiveMarkdown } from '#shared/words/archive-markdown.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import type { Language } from '#shared/domain/member.ts';
import { AuditResponse } from '#shared/protocol-privacy.ts';
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
			const taken = { exportedAt, exportedBy: memberId, readText: readNote };
			const json = exportJson(id, allRecords(one), taken);
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

export interface ServerPart {
	/** What goes into the file; absent where the server has nothing of this person, or did not say it. */
	readonly kept?: Record<string, unknown>;
	/** What could not be had: all of it, or the older entries of what happened. */
	readonly lack?: 'facts' | 'audit';
}

export async function readServer(device: Device): Promise<ServerPart> {
	const facts = await device.ask('privacy', { about: 'facts' });
	if (!facts.ok) {
		const { account } = device.snapshot ?? {};
		// Of a device it has never heard of, and of an account that was erased, a server keeps nothing.
		const hasNone = account?.state !== 'signed_out' || account.erased === true;
		return facts.error === 'not_signed_in' && hasNone ? {} : { lack: 'facts' };
	}
	const entries = new Map<string, unknown>();
	for (let page = 0; ; page += 1) {
		const answer = await device.ask('privacy', { about: 'audit', page });
		const read = answer.ok ? AuditResponse.safeParse(answer.value) : undefined;
		// What happens meanwhile moves the pages on: what was read already comes again.
		for (const entry of read?.data?.entries ?? []) entries.set(`${entry.m}/${entry.seq}`, entry);
		const kept = { facts: facts.value, audit: [...entries.values()] };
		if (!read?.success) return { kept: { ...kept, auditIsCut: true }, lack: 'audit' };
		if (!read.data.more) return { kept };
	}
}

export function everythingJson(
	device: Device,
	{ mentorships }: Everything,
	exportedAt: string,
	server: ServerPart['kept'],
): string {
	const { name, language = 'en' } = device.snapshot?.settings ?? {};
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
