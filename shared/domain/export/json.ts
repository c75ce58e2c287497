// Everything of a mentorship that a person may see, to take along. The format is documented as a JSON
// Schema beside this file (export.schema.json), made from what is here.
import * as z from 'zod/mini';
import { err, ok, type Result } from '../../result.ts';
import { type StoredRecord, Id, Instant } from '../entity.ts';
import { entities } from '../index.ts';

export const EXPORT_FORMAT = 'leitfaden.mentorship';
export const EXPORT_VERSION = 1;

/** `S`: both read it. `P:` and a member id: that person alone. */
const SpaceName = z.templateLiteral([z.enum(['S', 'P:']), z.string().check(z.maxLength(36))]);

const known = Object.values(entities).map((entity) =>
	z.strictObject({
		space: SpaceName,
		kind: z.literal(entity.kind),
		id: Id,
		meta: entity.meta,
		body: entity.body,
	}),
);

export const MentorshipExport = z.strictObject({
	format: z.literal(EXPORT_FORMAT),
	version: z.literal(EXPORT_VERSION),
	exportedAt: Instant,
	/** The member who took it along, one of the two. Absent in files from before this was said. */
	exportedBy: z.optional(Id),
	mentorshipId: Id,
	records: z.array(z.union(known)),
	/** The notes once more, as plain text, by space and id. */
	notes: z.record(z.string(), z.string()),
	/** Records of kinds that the exporting version did not know. */
	other: z.array(z.record(z.string(), z.unknown())),
});
export type MentorshipExport = z.infer<typeof MentorshipExport>;

interface Taken {
	readonly exportedAt: string;
	readonly exportedBy: string;
	readText(state: string): string;
}

/** `exportedBy` is the member whose it is; `readText` gives a note's state as plain text. */
export function exportJson(
	mentorshipId: string,
	records: readonly StoredRecord[],
	{ exportedAt, exportedBy, readText }: Taken,
): string {
	const isKnown = ({ kind }: StoredRecord) => Object.hasOwn(entities, kind);
	const notes = records.filter(({ kind }) => kind === 'note');
	const whole = {
		format: EXPORT_FORMAT,
		version: EXPORT_VERSION,
		exportedAt,
		exportedBy,
		mentorshipId,
		records: records.filter(isKnown),
		notes: Object.fromEntries(
			notes.map(({ space, id, body }) => [`${space}/${id}`, readText(String(body['text']))]),
		),
		other: records.filter((record) => !isKnown(record)),
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

/** The records of an export again; refused when it is not one, or was changed beyond recognition. */
export function readExport(json: string): Result<MentorshipExport, 'not_json' | 'not_an_export'> {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		// Any file can be picked by a person: that it is none of ours is an answer, not a fault.
		return err('not_json');
	}
	const parsed = MentorshipExport.safeParse(value);
	return parsed.success ? ok(parsed.data) : err('not_an_export');
}

/** The format's JSON Schema (draft 2020-12). */
export const exportSchema = (): object => z.toJSONSchema(MentorshipExport, { io: 'input' });
