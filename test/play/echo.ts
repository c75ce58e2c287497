// The floor under the figures: the same frames by the same way without a browser. Two plain sockets in one
// room; one sends a keystroke, the other gets it.
import { newId, newUid } from '#shared/ids.ts';
import { PROTOCOL, SCHEMA, SUBPROTOCOL } from '#shared/protocol.ts';
import { newMentorship } from '#shared/ui/mentorships/new-mentorship.ts';

const GAP_MS = 60;

/** Milliseconds from one socket to the other, one per frame. */
export async function measureEcho(origin: string, count = 60): Promise<number[]> {
	const [one, two] = await Promise.all([signIn(origin), signIn(origin)]);
	const m = await foundMentorship(one);
	const { secret } = await one.post<{ secret: string }>('/v1/invites', { m });
	await two.post('/v1/invites/accept', { secret });
	const [from, to] = await Promise.all([openSocket(origin, one, m), openSocket(origin, two, m)]);
	const times: number[] = [];
	for (let n = 0; n < count; n += 1) {
		const id = newId();
		const arrived = new Promise<number>((resolve) => {
			const listen = ({ data }: MessageEvent) => {
				if (!String(data).includes(id)) return;
				to.removeEventListener('message', listen);
				resolve(performance.now());
			};
			to.addEventListener('message', listen);
		});
		const sentAt = performance.now();
		from.send(JSON.stringify({ k: 'live', sp: 'S', ev: { t: 'text', id, update: 'AAAA' } }));
		times.push((await arrived) - sentAt);
		// The room takes twenty frames a second from a socket.
		await new Promise((done) => setTimeout(done, GAP_MS));
	}
	from.close();
	to.close();
	return times;
}

interface Account {
	readonly deviceId: string;
	post<T>(path: string, body: unknown): Promise<T>;
}

async function signIn(origin: string): Promise<Account> {
	const answer = await fetch(`${origin}/v1/auth/sign-in/anonymous`, { method: 'POST' });
	const token = answer.headers.get('set-auth-token');
	if (!token) throw new Error(`The echo could not sign in: ${answer.status}.`);
	const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
	return {
		deviceId: `echo-${newUid()}`,
		async post<T>(path: string, body: unknown) {
			const answer = await fetch(`${origin}${path}`, {
				method: 'POST',
				headers,
				body: JSON.stringify(body),
			});
			if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
			return (await answer.json()) as T;
		},
	};
}

async function foundMentorship({ deviceId, post }: Account): Promise<string> {
	const args = newMentorship(
		{
			role: 'mentor',
			name: 'Echo',
			language: 'en',
			otherName: 'Answer',
			otherLanguage: 'en',
			cadence: 'none',
			minutes: 45,
			timeZone: 'UTC',
		},
		newId,
	);
	const mutation = { s: 1, u: newUid(), n: 'addMentorship', a: args, t: Date.now() };
	await post('/v1/sync/push', {
		p: PROTOCOL,
		schema: SCHEMA,
		app: 'echo',
		m: args.id,
		d: deviceId,
		muts: [mutation],
	});
	return args.id;
}

async function openSocket(origin: string, account: Account, m: string): Promise<WebSocket> {
	const { ticket } = await account.post<{ ticket: string }>('/v1/live/ticket', {
		m,
		d: account.deviceId,
	});
	const address = `${origin.replace(/^http/, 'ws')}/v1/live/${m}`;
	const socket = new WebSocket(address, [SUBPROTOCOL, ticket]);
	await new Promise<void>((resolve, reject) => {
		socket.addEventListener('error', () => reject(new Error('The echo got no socket.')));
		socket.addEventListener('message', ({ data }) => {
			if (String(data).includes('"welcome"')) resolve();
		});
		socket.addEventListener('open', () =>
			socket.send(JSON.stringify({ k: 'hello', p: PROTOCOL, schema: SCHEMA, cur: {} })),
		);
	});
	return socket;
}
