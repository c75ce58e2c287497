// How much one mentorship holds. A room counts on from what it once measured, and refuses by name what would
// be too much; whatever makes room is always taken.
import { note } from '#shared/domain/note.ts';
import { LIMITS } from '#shared/protocol.ts';
import { bytesOf } from '#shared/utf8.ts';
import type { Applied } from './apply.ts';
import type { HeadRecord, Heads, Key } from './tx.ts';

export interface Volume {
	/** Of what people wrote and what belongs to it. */
	bytes: number;
	notes: number;
}

const NOTHING: Volume = { bytes: 0, notes: 0 };

/** Nearly. A note's state is base64, and long: it is not walked through at every letter. */
function volumeOf(record: HeadRecord | null | undefined): Volume {
	if (!record || record.del) return NOTHING;
	const fields = [...Object.values(record.meta), ...Object.values(record.body)];
	const isNote = record.kind === note.kind;
	const sizeOf = (value: unknown): number => {
		if (typeof value === 'string') return isNote ? value.length : bytesOf(value);
		return typeof value === 'object' ? bytesOf(JSON.stringify(value)) : 8;
	};
	const bytes = fields.reduce<number>((sum, value) => sum + sizeOf(value), 0);
	return { bytes, notes: isNote ? 1 : 0 };
}

/**
 * The same, unless it would be too much; then what it adds is not counted. `volume` is absent until it was
 * measured: the first moments of a room are not worth a wait.
 */
export function within(volume: Volume | undefined, heads: Heads, applied: Applied): Applied {
	if (!volume || applied.kind !== 'written') return applied;
	const grown = { ...NOTHING };
	for (const [key, record] of applied.written as ReadonlyMap<Key, HeadRecord>) {
		const [before, after] = [volumeOf(heads.get(key)), volumeOf(record)];
		grown.bytes += after.bytes - before.bytes;
		grown.notes += after.notes - before.notes;
	}
	const { mentorshipBytes, mentorshipNotes } = LIMITS;
	const isTooMuch =
		(grown.bytes > 0 && volume.bytes + grown.bytes > mentorshipBytes) ||
		(grown.notes > 0 && volume.notes + grown.notes > mentorshipNotes);
	if (isTooMuch) return { kind: 'refused', rejection: { code: 'full' } };
	volume.bytes += grown.bytes;
	volume.notes += grown.notes;
	return applied;
}
