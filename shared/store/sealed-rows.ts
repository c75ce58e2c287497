// Rows as they lie on the disk. Open stay the keys that rows are found by, and what counts; what people wrote,
// and everything that tells of it, is sealed to its place.
import { SCHEMA } from '#shared/protocol.ts';
import { Broken, isSealed, type Keyring } from './seal.ts';
import { SPENT } from './settle.ts';
import type {
	DiskMentorship,
	DiskOutbox,
	DiskQuarantine,
	DiskRecord,
	MentorshipRow,
	OutboxRow,
	QuarantineRow,
	RecordRow,
} from './shape.ts';

type Open<T, D> = (row: D) => Promise<T>;
type Seal<T, D> = (row: T) => Promise<D>;
interface Form<T, D> {
	readonly seal: Seal<T, D>;
	/** Throws `Broken`. */
	readonly open: Open<T, D>;
}
export interface Forms {
	readonly mentorships: Form<MentorshipRow, DiskMentorship>;
	readonly records: Form<RecordRow, DiskRecord>;
	readonly outbox: Form<OutboxRow, DiskOutbox>;
	readonly quarantine: Form<QuarantineRow, DiskQuarantine>;
}

export function formsOf(keys: Keyring): Forms {
	return {
		mentorships: {
			async seal({ joining, ...row }) {
				return joining ? { ...row, joining: await keys.seal(joining, ['joining', row.m]) } : row;
			},
			async open({ joining, ...row }) {
				if (!joining) return row;
				const name = isSealed(joining) ? await keys.open(joining, ['joining', row.m]) : joining;
				return { ...row, joining: name as NonNullable<MentorshipRow['joining']> };
			},
		},
		records: {
			async seal({ meta, body, ...at }) {
				return { ...at, ...(await keys.seal({ meta, body }, placeOfRecord(at))) };
			},
			async open(row) {
				if (!isSealed(row)) return row;
				const { k, x, ...at } = row;
				const inside = await keys.open({ k, x }, placeOfRecord(at));
				return { ...at, ...(inside as Pick<RecordRow, 'meta' | 'body'>) };
			},
		},
		outbox: {
			async seal({ m, s, u, ...words }) {
				return { m, s, u, ...(await keys.seal(words, ['outbox', m, s, u])) };
			},
			async open(row) {
				if (!isSealed(row)) return row;
				const { m, s, u } = row;
				const words = await keys.open(row, ['outbox', m, s, u]);
				return { m, s, u, ...(words as Omit<OutboxRow, 'm' | 's' | 'u'>) };
			},
		},
		quarantine: {
			async seal({ m, u, at, ...words }) {
				return { m, u, at, ...(await keys.seal(words, ['quarantine', m, u, at])) };
			},
			async open(row) {
				if (!isSealed(row)) return row;
				const { m, u, at } = row;
				const words = await keys.open(row, ['quarantine', m, u, at]);
				return { m, u, at, ...(words as Omit<QuarantineRow, 'm' | 'u' | 'at'>) };
			},
		},
	};
}

const placeOfRecord = ({ m, space, id, kind, ver, gone }: Omit<RecordRow, 'meta' | 'body'>) => [
	'records',
	...[m, space, id, kind, ver, gone === true],
];

/** What can be opened, and what cannot any more. */
export async function openAll<T, D>(rows: readonly D[], { open }: Form<T, D>) {
	const broken: D[] = [];
	const opened = await Promise.all(
		rows.map((row) =>
			open(row).catch((error: unknown) => {
				if (!(error instanceof Broken)) throw error;
				broken.push(row);
				return undefined;
			}),
		),
	);
	return { opened, broken };
}

/** Takes the seq of a mutation whose words are lost, so that those behind it can go on. */
export const emptied = ({ m, s, u }: Pick<OutboxRow, 'm' | 's' | 'u'>): OutboxRow => ({
	...{ m, s, u, t: 0, schema: SCHEMA },
	n: SPENT,
	a: null,
});
