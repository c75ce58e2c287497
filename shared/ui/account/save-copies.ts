// A copy of everything on this device, before it goes: the archive that can be read in again, and a file for
// the words that were not accepted, since no archive has a place for them.
import type { Language } from '#shared/domain/member.ts';
import { dataWords } from '#shared/words/data.ts';
import { everythingJson, readEverything } from '../data/take-along.ts';
import type { Device } from '../device.svelte.ts';
import { saveFile } from '../save-file.ts';

/** Answers with how many files there are now, and how many mentorships could not be loaded whole. */
export async function saveCopies(
	device: Device,
	language: Language,
): Promise<{ files: number; incomplete: number }> {
	const exportedAt = new Date().toISOString();
	const everything = await readEverything(device, exportedAt);
	const json = await everythingJson(device, everything, exportedAt);
	const { file } = dataWords[language].take;
	saveFile(`${file}-${exportedAt.slice(0, 10)}.json`, 'application/json', json);
	void device.ask('privacy', { about: 'exported' });
	const { incomplete } = everything;
	const refused = await device.ask('listQuarantined', null);
	if (!refused.ok || refused.value.length === 0) return { files: 1, incomplete };
	const words = JSON.stringify(refused.value, undefined, '\t');
	saveFile('leitfaden-not-sent.json', 'application/json', words);
	return { files: 2, incomplete };
}
