// Whose rows a statement touches is asked in the statement itself: it names the asker's account, and wants
// their membership to be active. The few that do not are listed with the reason; a new one is written with
// the predicate, or justified here.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Statement, sqlStatements } from './support/sql-statements.ts';
import { tried } from './support/tried.ts';

const folder = new URL('../worker/db/', import.meta.url);
const statements = readdirSync(folder)
	.filter((name) => name.endsWith('.ts'))
	.flatMap((name) => sqlStatements(name, readFileSync(new URL(name, folder), 'utf8')));

const THEIRS =
	/\b(FROM|JOIN|INTO|UPDATE)\s+(OR \w+ )?(space|record|device|rejection|membership|invite|calendar_feed)\b/i;
/** Somebody's account, as a parameter of the statement. */
const NAMES_THE_ASKER = /\b(user_id|created_by|used_by|u\.id)\s*=\s*(\?\d|\{userId\}|\{TO\})/;

const WANTS_A_MEMBER = /\bmembership\b[\s\S]*\bstate\s*=\s*'active'/;

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

/** These name the asker's account, and are right for whoever has left, too. */
const FORMER_TOO: Readonly<Record<string, string>> = {
	'calendar-feeds.ts hasFeed': 'a person’s own link, which ends with their membership',
	'calendar-feeds.ts dropFeed': 'a person’s own link: taking it back is never refused',
	'erasures.ts askErasure': 'whoever has left may have what they wrote erased',
	'erasures.ts dropPart': ERASER,
	'erasures.ts dropAccount': ERASER,
	'invites.ts takeInvite':
		'by the hash of the link, which is the key; it asks itself whether the asker’s seat is active',
	'leave.ts leaveStatements': 'one transaction with the statement that ends the membership',
	'made-invites.ts revokeInvite':
		'a person’s own link, read with the state of their seat, which access/standing.ts judges',
	'move-account.ts MOVES': 'an account moves as a whole, with what it has left',
	'privacy.ts readFacts': 'what is known about the asker alone, wherever they have been',
	'privacy.ts listMine': 'where the asker has ever been: what is said to them about their data',
	'pull.ts membershipQuery': 'is the question itself: access/standing.ts judges the state',
};

const isAsked = (sql: string) => NAMES_THE_ASKER.test(sql) && WANTS_A_MEMBER.test(sql);
const isJustified = ({ at, sql }: Statement) =>
	Object.hasOwn(LISTED, at) || (Object.hasOwn(FORMER_TOO, at) && NAMES_THE_ASKER.test(sql));

test('every statement about somebody’s data asks whose it is, or is listed with its reason', () => {
	const theirs = statements.filter(({ sql }) => THEIRS.test(sql));
	const open = theirs.filter(({ sql }) => !isAsked(sql));

	const unlisted = open.filter((one) => !isJustified(one)).map(({ at }) => at);
	// Write the asker's membership into the statement (`a.user_id = ?n AND a.state = 'active'`), or list it.
	expect(unlisted).toEqual([]);
	expect(theirs.length).toBeGreaterThan(40);
	expect(theirs.length - open.length).toBeGreaterThan(20);
	tried('statements about somebody’s data', {
		statements: theirs.length,
		'that want an active membership of the asker': theirs.length - open.length,
		listed: open.length,
	});
});

test('every statement about the devices that we give half of their key names their account', () => {
	const ofKeys = statements.filter(({ sql }) => /\bdevice_key\b/.test(sql));

	const open = ofKeys.filter(({ sql }) => !/\buser_id = (\?\d|user\.id|\{TO\})/.test(sql));
	// By the clock, for nobody.
	expect(open.map(({ at }) => at)).toEqual(['retention.ts dropOld']);
	expect(ofKeys.length).toBeGreaterThan(5);
});

test('no reason is listed for a statement that is gone', () => {
	const open = new Set(
		statements.filter(({ sql }) => THEIRS.test(sql) && !isAsked(sql)).map(({ at }) => at),
	);
	const listed = [...Object.keys(LISTED), ...Object.keys(FORMER_TOO)];

	expect(listed.filter((at) => !open.has(at))).toEqual([]);
});

test('a statement without its asker is found', () => {
	const [one] = sqlStatements('x.ts', 'const all = () => db.prepare(`SELECT body FROM record`);');

	expect(one).toEqual({ at: 'x.ts all', sql: 'SELECT body FROM record' });
	expect(THEIRS.test(one?.sql ?? '') && !isAsked(one?.sql ?? '')).toBe(true);
	// Whoever has left is not asked out by their account alone.
	expect(isAsked('SELECT body FROM record JOIN membership a WHERE a.user_id = ?1')).toBe(false);
	expect(isAsked("SELECT 1 FROM membership a WHERE a.user_id = ?1 AND a.state = 'active'")).toBe(
		true,
	);
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
