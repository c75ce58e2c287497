// Who asks, and for what: five mentorships with a canary in every space, and everybody who could come to
// their doors. A canary names its space, so that whoever finds one knows where it got out.
import { newId } from '#shared/ids.ts';
import { aMentor, aPair, addGoal, invite, type Person, request, signIn } from '../world.ts';

export interface Place {
	readonly m: string;
	/** The link of whoever was invited first, used unless nobody came. */
	readonly inviteId: string;
	readonly secret: string;
	/** Of the calendar link of the person this place stands for. */
	readonly calendar: string;
	readonly d: string;
	/** The sign-in of that person. */
	readonly signIn: string;
}

export type Standing = 'member' | 'former' | 'stranger' | 'out';

export interface Actor {
	readonly name: string;
	readonly person: Person;
	/** What is theirs, or was; for those who have nothing, what nobody has. */
	readonly own: Place;
	readonly foreign: Place;
	/** Where they stand in what is `own`. */
	readonly at: Standing;
	/** Elsewhere: `stranger`, or `out` without a good token. */
	readonly elsewhere: 'stranger' | 'out';
	/** They made the link of `own`. */
	readonly made: boolean;
	/** The only canaries they may ever see. */
	readonly sees: readonly string[];
}

export interface Cast {
	readonly actors: readonly Actor[];
	/** Every canary there is. */
	readonly canaries: readonly string[];
}

export const nowhere = (): Place => ({
	m: newId(),
	inviteId: newId(),
	secret: 'N'.repeat(40),
	calendar: 'N'.repeat(40),
	d: 'dv_0123456789abcdef',
	signIn: newId(),
});

const canaryOf = (name: string, space: string) => `canary-${name}-${space}-x`;

async function seed(name: string, person: Person, role: string): Promise<string> {
	const own = canaryOf(name, role);
	await person.push(addGoal(newId(), canaryOf(name, 'shared')), {
		n: 'addCallLink',
		a: { id: newId(), text: { callKey: own } },
	});
	return own;
}

const linkOf = async (person: Person): Promise<string> =>
	(
		await (
			await person.post('/v1/calendar', { m: person.m, language: 'en' })
		).json<{ secret: string }>()
	).secret;

const inviteIdOf = async (person: Person): Promise<string> => {
	const listed = await person.get(`/v1/invites?m=${person.m}`);
	return (await listed.json<{ invites: { id: string }[] }>()).invites[0]?.id ?? '';
};

const signInOf = async (person: Person): Promise<string> => {
	const account = await (await person.get('/v1/account')).json<{ devices: { id: string }[] }>();
	return account.devices[0]?.id ?? '';
};

async function couple(name: string) {
	const { mentor, mentee, m, secret } = await aPair();
	const mentors = await seed(name, mentor, 'mentor');
	const mentees = await seed(name, mentee, 'mentee');
	const place = { m, inviteId: await inviteIdOf(mentor), secret, calendar: await linkOf(mentee) };
	return {
		mentor: {
			person: mentor,
			place: { ...place, d: mentor.d, signIn: await signInOf(mentor) },
			sees: [mentors, canaryOf(name, 'shared')],
		},
		mentee: {
			person: mentee,
			place: { ...place, d: mentee.d, signIn: await signInOf(mentee) },
			sees: [mentees, canaryOf(name, 'shared')],
		},
	};
}

export async function createCast(): Promise<Cast> {
	const [first, second, third, fourth, fifth, alone, stranger] = await Promise.all([
		couple('first'),
		couple('second'),
		couple('third'),
		couple('fourth'),
		couple('fifth'),
		aMentor(),
		signIn(),
	]);
	const secret = await invite(alone);
	const inviteId = await inviteIdOf(alone);
	const lone = { m: alone.m, inviteId, secret, d: alone.d, signIn: await signInOf(alone) };
	await fourth.mentee.person.post('/v1/mentorships/leave', { m: fourth.mentee.place.m });
	await fifth.mentor.person.post('/v1/auth/sign-out', {});

	type One = (typeof first)['mentor'];
	const member = (name: string, { person, place, sees }: One, foreign: Place): Actor => ({
		name,
		person,
		own: place,
		foreign,
		at: 'member',
		elsewhere: 'stranger',
		made: name.endsWith('mentor') || name === 'owner',
		sees,
	});
	const [here, there] = [first.mentor.place, second.mentor.place];
	const actors: Actor[] = [
		member('owner', first.mentor, there),
		member('counterpart', first.mentee, there),
		member('other mentor', second.mentor, here),
		member('other mentee', second.mentee, here),
		// Joined by a link a moment ago, without a name or an address.
		member('guest', third.mentee, here),
		{
			...member('founder', first.mentor, there),
			person: alone,
			own: { ...lone, calendar: await linkOf(alone) },
			made: true,
			sees: [],
		},
		{ ...member('removed', fourth.mentee, here), at: 'former', sees: [] },
		{ ...member('revoked', fifth.mentor, here), at: 'out', elsewhere: 'out', sees: [] },
		{
			...member('anonymous', first.mentor, here),
			person: stranger,
			own: nowhere(),
			at: 'stranger',
			made: false,
			sees: [],
		},
		{
			...member('nobody', first.mentor, here),
			person: Object.assign(Object.create(stranger) as Person, { token: '' }),
			own: nowhere(),
			at: 'out',
			elsewhere: 'out',
			made: false,
			sees: [],
		},
	];
	const canaries = ['first', 'second', 'third', 'fourth', 'fifth'].flatMap((name) =>
		['shared', 'mentor', 'mentee'].map((space) => canaryOf(name, space)),
	);
	return { actors, canaries };
}

/** Asks as that person would, with their token, if they have one. */
export const askAs = (
	{ token }: Person,
	{ method, path, body, headers }: Asked,
): readonly [string, RequestInit] => [
	path,
	{
		method,
		headers: {
			...(token && { authorization: `Bearer ${token}` }),
			...(body !== undefined && { 'content-type': 'application/json' }),
			...headers,
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
		redirect: 'manual',
	},
];

export interface Asked {
	readonly method: string;
	readonly path: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export const ask = (person: Person, asked: Asked): Promise<Response> =>
	request(...askAs(person, asked));
