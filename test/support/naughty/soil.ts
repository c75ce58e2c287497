// Every text that people can write in a record, replaced: the schemas of the nouns say which those are.
import { type StoredRecord } from '#shared/domain/entity.ts';
import { entities } from '#shared/domain/index.ts';
import { note } from '#shared/domain/note.ts';
import * as Y from 'yjs';

type Path = readonly (string | number)[];

/** Fits wherever words do, and is no id, day, hash or choice. */
const PROBE = 'x y';

/** Where in the body there are words, beside a note's, which stand in a state of their own. */
export function fieldsOf(record: StoredRecord): readonly Path[] {
	const found = known.get(record) ?? findFields(record);
	known.set(record, found);
	return found;
}

const known = new WeakMap<StoredRecord, readonly Path[]>();

function findFields({ kind, body }: StoredRecord): readonly Path[] {
	const schema = entities[kind]?.body;
	if (!schema || kind === note.kind) return [];
	return pathsOf(body).filter((path) => schema.safeParse(replaced(body, path, PROBE)).success);
}

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
	if (typeof value === 'string') return [at];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...at, name]));
}

function replaced(value: unknown, [name, ...rest]: Path, text: string): unknown {
	if (name === undefined) return text;
	const holder = value as Record<string | number, unknown>;
	const inner = replaced(holder[name], rest, text);
	return Array.isArray(value) ? value.with(Number(name), inner) : { ...holder, [name]: inner };
}

/** The state of a note in which that stands. */
function noteOf(text: string): string {
	const doc = new Y.Doc();
	doc.getText('text').insert(0, text);
	return btoa(String.fromCharCode(...Y.encodeStateAsUpdate(doc)));
}

/** `sayOf` the name of a field: `member.name`, `template.items.0.title`. Limits of length are left aside. */
export function soiled(record: StoredRecord, sayOf: (field: string) => string): StoredRecord {
	if (record.kind === note.kind) {
		const text = noteOf(sayOf(note.kind));
		return { ...record, body: { text } };
	}
	const body = fieldsOf(record).reduce<unknown>(
		(body, path) => replaced(body, path, sayOf(`${record.kind}.${path.join('.')}`)),
		record.body,
	);
	return { ...record, body: body as StoredRecord['body'] };
}
