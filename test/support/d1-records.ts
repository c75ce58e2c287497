// What D1 holds in the end, read from its file: the last word on what was kept.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readNoteText } from './note-text.ts';

export interface KeptRecord {
	readonly spaceId: string;
	readonly kind: string;
	readonly id: string;
	readonly meta: Readonly<Record<string, unknown>>;
	/** A note's text stands here in plain words. */
	readonly body: Readonly<Record<string, unknown>>;
}

/** So long workerd may be tidying up the file. */
const BUSY_MS = 5000;

/** Every live record of the database under that folder. */
export function readRecords(persist: string): readonly KeptRecord[] {
	for (const file of sqliteFiles(persist)) {
		const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
		try {
			const isOurs = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'record'").get();
			if (!isOurs) continue;
			const rows = db.prepare('SELECT space_id, kind, id, meta, body FROM record WHERE del = 0');
			return rows.all().map((row) => toRecord(row as unknown as Row));
		} finally {
			db.close();
		}
	}
	throw new Error(`No database with records under ${persist}.`);
}

interface Row {
	readonly space_id: string;
	readonly kind: string;
	readonly id: string;
	readonly meta: string;
	readonly body: string;
}

function toRecord(row: Row): KeptRecord {
	const meta = JSON.parse(row.meta) as KeptRecord['meta'];
	const body = JSON.parse(row.body) as KeptRecord['body'];
	const plain = row.kind === 'note' ? { text: readNoteText(String(body['text'])) } : body;
	return { spaceId: row.space_id, kind: row.kind, id: row.id, meta, body: plain };
}

const sqliteFiles = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.sqlite'))
		.map((name) => join(folder, name));
