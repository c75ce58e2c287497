// What can be found again: one entry per record that holds words, with where and whose it is.
import { SHARED, type StoredRecord } from '#shared/domain/entity.ts';

export interface SearchEntry {
	/** Space and id: a record may stand in both. */
	readonly id: string;
	readonly kind: string;
	readonly text: string;
	readonly sessionId?: string;
	readonly goalId?: string;
	/** Whoever it is by or for: who wrote it, gave it, is to do it, was given it. */
	readonly memberIds: readonly string[];
	/** When it came about, as near as is known; '' where nothing tells. */
	readonly at: string;
	/** Only this person reads it. */
	readonly isPrivate: boolean;
}

/** What is set rather than said. */
const SETTINGS = new Set(['mentorship', 'member', 'call_link', 'template', 'availability']);

/** `readNote` gives a note's state as its words. */
export function searchEntries(
	records: readonly StoredRecord[],
	readNote: (state: string) => string,
): readonly SearchEntry[] {
	const byId = new Map(records.map((record) => [record.id, record]));
	const metaOf = (id: unknown) => (typeof id === 'string' ? byId.get(id)?.meta : undefined);
	return records.flatMap((record) => {
		const text = textOf(record, readNote);
		if (SETTINGS.has(record.kind) || text === '') return [];
		const { meta } = record;
		// A comment belongs where its action item belongs, a milestone where its goal does.
		const above = metaOf(meta['actionItemId'] ?? meta['agendaItemId']);
		const known = {
			sessionId:
				record.kind === 'session' ? record.id : (meta['sessionId'] ?? above?.['sessionId']),
			goalId: record.kind === 'goal' ? record.id : (meta['goalId'] ?? above?.['goalId']),
		};
		const inSession = metaOf(known.sessionId);
		const at = [
			meta['at'],
			meta['createdAt'],
			inSession?.['startedAt'],
			inSession?.['scheduledAt'],
		];
		const given = Object.entries(known).filter(([, id]) => typeof id === 'string');
		return [
			{
				id: `${record.space}/${record.id}`,
				kind: record.kind,
				text,
				memberIds: membersOf(record),
				at: String(at.find((one) => typeof one === 'string') ?? ''),
				isPrivate: record.space !== SHARED,
				...(Object.fromEntries(given) as Pick<SearchEntry, 'sessionId' | 'goalId'>),
			},
		];
	});
}

const MEMBERS = ['authorId', 'assigneeId', 'fromId', 'toId'];

/** What lies in a private space is by its owner, whether it says so or not. */
function membersOf({ space, meta }: StoredRecord): readonly string[] {
	const owner = space === SHARED ? undefined : space.slice(space.indexOf(':') + 1);
	const ids = [owner, ...MEMBERS.map((name) => meta[name])];
	return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function textOf({ kind, body }: StoredRecord, readNote: (state: string) => string): string {
	if (kind === 'note') return readNote(String(body['text'] ?? '')).trim();
	const texts = Object.values(body).filter((value) => typeof value === 'string');
	return texts
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.join('\n');
}
