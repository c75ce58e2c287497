// A mentorship in which both have used everything there is, each text of one a canary, and the search for it.
import { runInDurableObject } from 'cloudflare:test';
import * as Y from 'yjs';
import { newId } from '#shared/ids.ts';
import { erasedOf, roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { aPair, type Change, env, type Person } from '../world.ts';

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

export const textOf = (state: string): string => {
	const doc = new Y.Doc();
	Y.applyUpdate(
		doc,
		Uint8Array.from(atob(state), (char) => char.charCodeAt(0)),
	);
	return doc.getText('text').toString();
};

/** Two people typing in one text: each has a document of their own, and gives the updates by turns. */
function typing(): (who: 'mentor' | 'mentee', at: number, text: string) => string {
	const docs = { mentor: new Y.Doc(), mentee: new Y.Doc() };
	return (who, at, text) => {
		const before = Y.encodeStateVector(docs[who]);
		docs[who].getText('text').insert(at, text);
		const update = Y.encodeStateAsUpdate(docs[who], before);
		for (const doc of Object.values(docs)) Y.applyUpdate(doc, update);
		return base64(update);
	};
}

export interface Full {
	readonly mentor: Person;
	readonly mentee: Person;
	readonly m: string;
	readonly sessionId: string;
	/** Records both wrote in. */
	readonly goalId: string;
	readonly itemId: string;
	readonly promiseId: string;
}

/** Everything one of them writes; `word` is in every text. */
const written = (
	{ memberId, m }: Person,
	{
		word,
		sessionId,
		itemId,
		goalId,
		promiseId,
	}: Readonly<Record<'word' | 'sessionId' | 'itemId' | 'goalId' | 'promiseId', string>>,
): Change[] => {
	const id = newId;
	const text = (what: string) => `${word} ${what}`;
	const part = { id: id(), title: text('part'), minutes: 20, promptIds: [] };
	return [
		{
			n: 'addActionItem',
			a: {
				id: promiseId,
				set: { assigneeId: memberId, sessionId },
				text: { text: text('promise'), ifThen: text('if') },
			},
		},
		{ n: 'addComment', a: { id: id(), actionItemId: promiseId, text: { text: text('comment') } } },
		{
			n: 'addGoal',
			a: {
				id: goalId,
				set: { order: 'a0', weight: 2 },
				text: { title: text('goal'), why: text('why'), firstStep: text('step') },
			},
		},
		{
			n: 'addMilestone',
			a: { id: id(), set: { goalId, order: 'a0' }, text: { text: text('milestone') } },
		},
		{ n: 'setCheckIn', a: { goalId, sessionId, level: 1, text: { evidence: text('evidence') } } },
		{
			n: 'addFeedback',
			a: {
				id: id(),
				set: { sessionId, kind: 'strength' },
				text: { situation: text('situation'), behaviour: text('behaviour') },
			},
		},
		{
			n: 'editPreparation',
			a: { sessionId, text: { mood: 'calm', win: text('win'), knot: text('knot') } },
		},
		{
			n: 'editTakeaway',
			a: { sessionId, lane: 'ours', text: { text: text('takeaway') } },
		},
		{
			n: 'addSignature',
			a: {
				sessionId,
				startedAt: new Date().toISOString(),
				minutes: 45,
				templateHash: '0'.repeat(64),
				publicKey: word.replaceAll(/[^a-z]/g, '').padEnd(87, 'A'),
				signature: 'B'.repeat(86),
			},
		},
		{
			n: 'editAvailability',
			a: { set: { timeZone: 'Europe/Berlin', free: [{ day: 1, from: 60, to: 120 }] } },
		},
		{ n: 'submitPulse', a: { sessionId, set: { heard: 4 }, text: { comment: text('pulse') } } },
		{ n: 'addTemplate', a: { id: id(), text: { title: text('template'), items: [part] } } },
		{ n: 'addCallLink', a: { id: id(), text: { callKey: text('call') } } },
		{
			n: 'updateNote',
			a: {
				lane: 'mine',
				sessionId,
				agendaItemId: itemId,
				update: typing()('mentee', 0, text('own note')),
			},
		},
		{ n: 'editMember', a: { id: memberId, text: { name: text('name') } } },
		{ n: 'editMentorship', a: { id: m, text: { title: text('title'), planB: text('plan B') } } },
		{ n: 'editSession', a: { id: sessionId, text: { summary: text('summary') } } },
	];
};

const agendaItem = (id: string, title: string) => ({
	id,
	set: { order: 'a0', minutes: 5, minimum: 2, protected: false, promptIds: [], origin: 'mentee' },
	text: { title },
});

export async function aFullMentorship(word: string, other: string): Promise<Full> {
	const { mentor, mentee, m } = await aPair();
	const [sessionId, itemId, goalId, promiseId] = [newId(), newId(), newId(), newId()];
	const items = [agendaItem(itemId, `${word} topic`)];
	const ours = { lane: 'ours', sessionId, agendaItemId: itemId };
	const type = typing();
	const start = { id: sessionId, number: 1, minutes: 45, items };
	const shared = { sessionId, itemId };
	await push(mentee, [
		{ n: 'startSession', a: start },
		{ n: 'updateNote', a: { ...ours, update: type('mentee', 0, `${word} says`) } },
		{ n: 'endSession', a: { id: sessionId } },
	]);
	await push(mentor, [
		...written(mentor, { ...shared, word: other, goalId: newId(), promiseId: newId() }),
		{ n: 'updateNote', a: { ...ours, update: type('mentor', 3, `<${other}>`) } },
	]);
	await push(mentee, written(mentee, { ...shared, word, goalId, promiseId }));
	await push(mentor, [
		{ n: 'setCheckIn', a: { goalId, sessionId, level: 0, text: { evidence: `${other} sees` } } },
		{ n: 'editGoal', a: { id: goalId, text: { firstStep: `${other} first` } } },
		{ n: 'editActionItem', a: { id: promiseId, text: { ifThen: `${other} then` } } },
	]);
	await push(mentee, [
		{ n: 'updateNote', a: { ...ours, update: type('mentee', 8, `${word} again`) } },
	]);
	return { mentor, mentee, m, sessionId, goalId, itemId, promiseId };
}

async function push(person: Person, changes: Change[]): Promise<void> {
	const { res } = await person.push(...changes);
	if (res.length > 0) throw new Error(`refused: ${JSON.stringify(res)}`);
}

/** Every row of every table, each as text; texts of notes once more as one can read them. */
export async function dump(): Promise<string[]> {
	const { results } = await env.DB.prepare(
		`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
		 AND name <> 'd1_migrations'`,
	).all<{ name: string }>();
	const tables = await Promise.all(
		results.map(async ({ name }) => {
			const rows = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
			return rows.results.map((row) => `${name} ${JSON.stringify(row)}${readable(row)}`);
		}),
	);
	return tables.flat();
}

/** Also what a deleted letter would have left in the state. */
function readable(row: Record<string, unknown>): string {
	if (row['kind'] !== 'note' || row['del'] === 1) return '';
	return atob((JSON.parse(String(row['body'])) as { text: string }).text);
}

/** All a room keeps: storage, and who holds its sockets. */
export const roomDump = async (m: string): Promise<string> =>
	runInDurableObject(roomOf(env, m), async (_: MentorshipRoom, state) =>
		JSON.stringify([
			...(await state.storage.list()),
			...state.getWebSockets().map((socket) => socket.deserializeAttachment() as unknown),
		]),
	);

export const erasedDump = async (): Promise<string> =>
	runInDurableObject(erasedOf(env), async (_: MentorshipRoom, state) =>
		JSON.stringify([...(await state.storage.list())]),
	);
