// Whose rows a statement touches is asked in the statement itself: it names the asker's account. The few that
// do not are listed with the reason; a new one is written with the predicate, or justified here.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sqlStatements } from './support/sql-statements.ts';
import { tried } from './support/tried.ts';

const folder = new URL('../worker/db/', import.meta.url);
const statements = readdirSync(folder)
	.filter((name) => name.endsWith('.ts'))
	.flatMap((name) => sqlStatements(name, readFileSync(new URL(name, folder), 'utf8')));

const THEIRS =
	/\b(FROM|JOIN|INTO|UPDATE)\s+(OR \w+ )?(space|record|device|rejection|membership|invite|calendar_feed)\b/i;
/** Somebody's account, as a parameter of the statement. */
const NAMES_THE_ASKER = /\b(user_id|created_by|used_by|u\.id)\s*=\s*(\?\d|\{userId\}|\{TO\})/;

const FENCED =
	'part of the one commit, in which fenceActors asks for the membership of all who act';
const ROOM =
	'the room alone reads it, before it knows who acts; what goes out is filtered by space (commit/frames.ts)';
const CLOCK = 'by the clock, for nobody: nothing of it goes out';
const ERASER = 'by the clock, of accounts that have asked to be erased seven days ago';

const LISTED: Readonly<Record<string, string>> = {
	'calendar-feeds.ts readFeed':
		'asked by the hash of the link, which is the key; joined with its owner’s active membership',
	'commit.ts writeCommit': FENCED,
	'commit.ts foundStatements': 'founds the mentorship and with it the first membership',
	'commit.ts fenceSpaces': FENCED,
	'commit.ts fenceDevices': FENCED,
	'commit.ts fenceActors': 'is the question itself, for all who act at once',
	'commit.ts upsertDevices': FENCED,
	'commit.ts insertRejections': FENCED,
	'devices.ts deviceQuery': ROOM,
	'devices.ts refusalQuery': ROOM,
	'head.ts readMentorship': ROOM,
	'head.ts readRecords': ROOM,
	'volume.ts readVolume': ROOM,
	'erasing.ts listShared': ERASER,
	'erasing.ts emptySpaceStatements': ERASER,
	'erasing.ts dropMentorship': ERASER,
	'erasures.ts listUsersOf': CLOCK,
	'retention.ts findEnded': CLOCK,
	'retention.ts findForsaken': CLOCK,
	'retention.ts dropOld': CLOCK,
	'retention.ts listIds': CLOCK,
	'sealed-pulses.ts SEALED_BEFORE': CLOCK,
	'memberships.ts pingDatabase': 'reads no row that anybody sees: whether the tables are there',
};

test('every statement about somebody’s data asks whose it is, or is listed with its reason', () => {
	const theirs = statements.filter(({ sql }) => THEIRS.test(sql));
	const open = theirs.filter(({ sql }) => !NAMES_THE_ASKER.test(sql));

	const unlisted = open.filter(({ at }) => !Object.hasOwn(LISTED, at)).map(({ at }) => at);
	// Write the asker's membership into the statement (`a.user_id = ?n AND a.state = 'active'`), or list it.
	expect(unlisted).toEqual([]);
	expect(theirs.length).toBeGreaterThan(40);
	expect(theirs.length - open.length).toBeGreaterThan(open.length);
	tried('statements about somebody’s data', {
		statements: theirs.length,
		'that name the asker': theirs.length - open.length,
		listed: open.length,
	});
});

test('no reason is listed for a statement that is gone', () => {
	const there = new Set(statements.map(({ at }) => at));

	expect(Object.keys(LISTED).filter((at) => !there.has(at) && !isComing(at))).toEqual([]);
});

/** A file that is not there yet in this checkout. */
function isComing(at: string): boolean {
	const [file = ''] = at.split(' ');
	return !readdirSync(folder).includes(file);
}

test('a statement without its asker is found', () => {
	const [one] = sqlStatements('x.ts', 'const all = () => db.prepare(`SELECT body FROM record`);');

	expect(one).toEqual({ at: 'x.ts all', sql: 'SELECT body FROM record' });
	expect(THEIRS.test(one?.sql ?? '') && !NAMES_THE_ASKER.test(one?.sql ?? '')).toBe(true);
});

const read = (path: string) =>
	readFileSync(new URL(path, new URL('../worker/', import.meta.url)), 'utf8');

test('whether somebody is a member is decided in one place', () => {
	const elsewhere = readdirSync(new URL('../worker/', import.meta.url), { recursive: true })
		.map(String)
		.filter(
			(name) => name.endsWith('.ts') && !name.startsWith('access/') && !name.startsWith('db/'),
		)
		.filter((name) => /\.state\s*[!=]==?\s*'(active|left)'/.test(read(name)));

	// Ask worker/access/standing.ts instead.
	expect(elsewhere).toEqual([]);
	expect(read('access/standing.ts')).toMatch(/state === 'active'/);
});

test('no route reads data before it knows who asks', () => {
	const routes = readdirSync(new URL('../worker/routes/', import.meta.url)).filter((name) =>
		name.endsWith('.ts'),
	);
	/** Those that nobody signs in for, and why. */
	const open: Readonly<Record<string, string>> = {
		'health.ts': 'says only whether the database answers',
		'account.ts': 'signing in itself',
		'auth.ts': 'signing in itself',
	};

	const blind = routes.filter((name) => {
		const source = read(`routes/${name}`);
		const isRoute = source.includes('new Hono') && /from '\.\.\/db\//.test(source);
		return isRoute && !source.includes('requireUser');
	});
	expect(blind.filter((name) => !Object.hasOwn(open, name))).toEqual([]);
	expect(
		routes.filter((name) => read(`routes/${name}`).includes('requireUser')).length,
	).toBeGreaterThan(5);
});
