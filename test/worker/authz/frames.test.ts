// Every frame a device may send × everybody, and whose words are in the frames that come back.
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { DownFrame, UpFrame } from '#shared/protocol.ts';
import { tried } from '../../support/tried.ts';
import { plan } from '../faults.ts';
import {
	addActionItem,
	addGoal,
	addMentorship,
	aPair,
	type Person,
	type Socket,
	upgrade,
} from '../world.ts';
import { type Actor, ask, createCast, nowhere } from './cast.ts';

type Kind = UpFrame['k'];
const kindsOf = (union: typeof UpFrame | typeof DownFrame): string[] =>
	union.def.options.flatMap((option) => option.def.shape.k.def.values);

interface Row {
	/** One that a member may send, in their own room. */
	readonly good: (who: Person) => UpFrame;
	/** What comes back, or reaches the other member, once it has been taken. */
	readonly shows: { readonly to: 'self' | 'other'; readonly k: DownFrame['k'] };
	/** What nobody may send, with the code the socket is closed with. */
	readonly bad: readonly ((who: Person, foreign: Foreign) => readonly [UpFrame, number])[];
}
interface Foreign {
	readonly m: string;
	readonly memberId: string;
}

const presence = { t: 'presence', at: 'panel' } as const;

/** A frame without a row does not compile; a row without a frame does not pass. */
const rows: Record<Kind, Row> = {
	hello: {
		good: () => ({ k: 'hello', p: 1, schema: 1, cur: {} }),
		shows: { to: 'self', k: 'welcome' },
		bad: [],
	},
	push: {
		good: (who) => ({ k: 'push', push: who.pushBody(who.number(addGoal())) }),
		shows: { to: 'self', k: 'ack' },
		bad: [
			(who, { m }) => {
				const push = { ...who.pushBody(who.number(addGoal())), m };
				who.seq -= 1;
				return [{ k: 'push', push }, 1007];
			},
		],
	},
	live: {
		good: () => ({ k: 'live', sp: 'S', ev: presence }),
		shows: { to: 'other', k: 'live' },
		bad: [
			(who) => [{ k: 'live', sp: `P:${who.counterpartId}`, ev: presence }, 1008],
			(_, { memberId }) => [{ k: 'live', sp: `P:${memberId}`, ev: presence }, 1008],
		],
	},
};

test('every frame has a row', () => {
	expect(Object.keys(rows).toSorted()).toEqual(kindsOf(UpFrame).toSorted());
});

const ticketFor = (person: Person, m: string) =>
	ask(person, { method: 'POST', path: '/v1/live/ticket', body: { m, d: person.d } });

const TICKET: Record<Actor['at'], number> = { member: 200, former: 403, stranger: 404, out: 401 };
/** Nothing here changes who they are. */
const cast = createCast();
const counts = { sent: 0, taken: 0, refused: 0, 'closed the socket': 0 };

test.each(Object.entries(rows))('a %s frame counts for members, where they are', async (_, row) => {
	const { actors } = await cast;
	const foreignOf = ({ person, foreign }: Actor) => ({
		m: foreign.m,
		memberId: actors.find(({ own }) => own.m === foreign.m)?.person.memberId ?? person.memberId,
	});
	for (const who of actors) {
		for (const [m, status] of [
			[who.own.m, TICKET[who.at]],
			[who.foreign.m, TICKET[who.elsewhere]],
			[nowhere().m, TICKET[who.elsewhere]],
		] as const) {
			const answer = await ticketFor(who.person, m);
			expect({ who: who.name, status: answer.status }).toEqual({ who: who.name, status });
			// Without a ticket no frame of theirs gets in.
			if (status !== 200) counts.refused += 1;
		}
		if (who.at !== 'member') continue;

		const socket = await who.person.connect();
		const other = actors.find(({ own, name }) => own.m === who.own.m && name !== who.name);
		const heard = await other?.person.connect();
		socket.send(row.good(who.person));
		counts.sent += 1;
		if (row.shows.to === 'self') await socket.next(row.shows.k);
		else await heard?.next(row.shows.k);
		counts.taken += 1;
		socket.close();
		heard?.close();

		for (const bad of row.bad) {
			const open = await who.person.connect();
			const [frame, code] = bad(who.person, foreignOf(who));
			open.send(frame);
			counts.sent += 1;
			expect({ who: who.name, ...(await open.closed) }).toMatchObject({ who: who.name, code });
			counts['closed the socket'] += 1;
		}
		// A ticket opens the room it was given for, once, and no other.
		const ticket = await who.person.ticket();
		expect((await upgrade(who.foreign.m, ticket)).status).toBe(401);
		counts.refused += 1;
	}
});

test('what a socket is told is in its own spaces, in every kind of frame', async () => {
	const here = await aPair();
	const there = await aPair();
	const everybody = new Map<string, { person: Person; sees: string[]; socket: Socket }>();
	for (const [name, { mentor, mentee }] of Object.entries({ here, there }))
		for (const [role, person] of Object.entries({ mentor, mentee })) {
			const sees = [`canary-${name}-shared`, `canary-${name}-${role}`];
			everybody.set(`${name} ${role}`, { person, sees, socket: await person.connect() });
		}
	const canaries = [...everybody.values()].flatMap(({ sees }) => sees);

	for (const { person, sees, socket } of everybody.values()) {
		socket.send({ k: 'hello', p: 1, schema: 0, cur: {} });
		await socket.next('upd');
		const words = [
			addActionItem(person.memberId, sees[0] ?? ''),
			{ n: 'addCallLink', a: { id: newId(), text: { callKey: sees[1] } } },
		];
		socket.send({ k: 'push', push: person.pushBody(person.number(...words)) });
		await socket.next('ack');
		const gap = person.pushBody([{ ...person.number(addGoal())[0]!, s: 99 }]);
		person.seq -= 1;
		socket.send({ k: 'push', push: gap });
		await socket.next('nack');
		socket.send({ k: 'live', sp: 'S', ev: presence });
		socket.send({ k: 'live', sp: person.own, ev: presence });
	}
	// A commit that fails is taken back for everybody who was told of it.
	await plan(here.m, 'before');
	await here.mentor.push(addGoal(newId(), 'canary-here-shared'));
	await everybody.get('here mentee')!.socket.next('live_reset');
	for (const { mentor, m } of [here, there]) await mentor.post('/v1/mentorships/leave', { m });
	for (const name of ['here mentor', 'there mentor']) await everybody.get(name)!.socket.closed;
	for (const name of ['here mentee', 'there mentee']) {
		const { socket } = everybody.get(name)!;
		while (!JSON.stringify(socket.frames).includes('leftAt')) await socket.next('patch');
		socket.close();
	}

	const kinds = new Set<string>();
	let frames = 0;
	for (const [name, { sees, socket }] of everybody) {
		for (const frame of socket.frames) {
			kinds.add(frame.k);
			frames += 1;
			// What the schema does not name it takes out: nothing more was sent than it names.
			expect(DownFrame.parse(frame)).toEqual(frame);
		}
		const text = JSON.stringify(socket.frames);
		const leaked = canaries.filter((canary) => text.includes(canary) && !sees.includes(canary));
		expect({ name, leaked }).toEqual({ name, leaked: [] });
		expect(text).toContain(sees[0]);
	}
	expect([...kinds].toSorted()).toEqual(kindsOf(DownFrame).toSorted());
	tried('frames × people', counts);
	tried('frames that came down', { frames, kinds: kinds.size, canaries: canaries.length });
});

test('nobody takes a mentorship over by founding it again', async () => {
	const { actors } = await cast;
	const owner = actors[0]!;
	const stranger = actors.find(({ name }) => name === 'anonymous')!.person;
	stranger.m = owner.own.m;

	const again = stranger.number(
		addMentorship(owner.own.m, owner.person.memberId, owner.person.counterpartId),
	);

	expect((await stranger.send(again)).status).toBe(404);
	expect((await stranger.get(`/v1/sync/boot?m=${owner.own.m}`)).status).toBe(404);
	expect((await owner.person.get(`/v1/sync/boot?m=${owner.own.m}`)).status).toBe(200);
});
