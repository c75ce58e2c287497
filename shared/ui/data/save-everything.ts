// Everything on this device as files: to read in again, or to read. What was not accepted is a file of its own,
// since no archive has a place for it.
import type { Language } from '#shared/domain/member.ts';
import { dataWords } from '#shared/words/data.ts';
import type { Device } from '../device.svelte.ts';
import { saveFile } from '../save-file.ts';
import { everythingJson, everythingText, readEverything, readServer } from './take-along.ts';

export interface SavedFiles {
	/** Their names. The second one, if there is one, holds what was not accepted. */
	readonly files: readonly string[];
	/** What is missing in them and what to do about it, a sentence each. */
	readonly lacks: readonly string[];
}

export async function saveEverything(
	device: Device,
	language: Language,
	kind: 'json' | 'md',
): Promise<SavedFiles> {
	const words = dataWords[language].take;
	const exportedAt = new Date().toISOString();
	const everything = await readEverything(device, exportedAt);
	const { incomplete } = everything;
	const lacks = incomplete > 0 ? [words.incomplete(incomplete)] : [];
	const file = `${words.file}-${exportedAt.slice(0, 10)}.${kind}`;
	if (kind === 'json') {
		const { kept, lack } = await readServer(device);
		if (lack) lacks.push({ facts: words.lacksServer, audit: words.lacksAudit }[lack]);
		saveFile(file, 'application/json', everythingJson(device, everything, exportedAt, kept));
	} else saveFile(file, 'text/markdown', everythingText(everything, language, exportedAt));
	// The file is there, whatever the server says to it.
	void device.ask('privacy', { about: 'exported' });
	const refused = await device.ask('listQuarantined', null);
	if (!refused.ok) return { files: [file], lacks: [...lacks, words.lacksRefused] };
	if (refused.value.length === 0) return { files: [file], lacks };
	saveFile(REFUSED, 'application/json', JSON.stringify(refused.value, undefined, '\t'));
	return { files: [file, REFUSED], lacks };
}

const REFUSED = 'leitfaden-not-sent.json';
