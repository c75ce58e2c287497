// A copy of everything on this device, before it goes: a file for each mentorship, and one for the words
// that were not accepted.
import { exportJson } from '#shared/domain/export/json.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import type { Device } from '../device.svelte.ts';
import { readNote } from '../review/read-note.ts';
import { saveFile } from '../save-file.ts';

function recordsOf(device: Device, mentorshipId: string): Promise<readonly StoredRecord[]> {
	return new Promise((resolve) => {
		const nothing = () => {};
		const watch = device.link.watch(mentorshipId, {
			onSnapshot({ records }) {
				queueMicrotask(() => watch.stop());
				resolve(records);
			},
			onChange: nothing,
			onStored: nothing,
			onRejected: nothing,
			onStatus: nothing,
			onLive: nothing,
		});
	});
}

/** Answers with how many files there are now. */
export async function saveCopies(device: Device): Promise<number> {
	const exportedAt = new Date().toISOString();
	const mentorships = device.snapshot?.mentorships ?? [];
	for (const [i, { id }] of mentorships.entries()) {
		const json = exportJson(id, await recordsOf(device, id), { exportedAt, readText: readNote });
		const nth = mentorships.length > 1 ? `-${i + 1}` : '';
		saveFile(`leitfaden${nth}.json`, 'application/json', json);
	}
	const refused = await device.ask('listQuarantined', null);
	if (!refused.ok || refused.value.length === 0) return mentorships.length;
	saveFile(
		'leitfaden-not-sent.json',
		'application/json',
		JSON.stringify(refused.value, undefined, '\t'),
	);
	return mentorships.length + 1;
}
