// Whose accounts people's devices speak for, and the mentorships those are in.
import { env, type Person } from './world.ts';

/** Of whoever has that member's place. */
export const userIdOf = async ({ m, memberId }: Pick<Person, 'm' | 'memberId'>): Promise<string> =>
	(await env.DB.prepare(
		'SELECT user_id FROM membership WHERE mentorship_id = ?1 AND member_id = ?2',
	)
		.bind(m, memberId)
		.first<string>('user_id'))!;

/** Of whoever is signed in there, in a mentorship or in none; empty where nobody is. */
export const signedInAs = async ({ token }: Pick<Person, 'token'>): Promise<string> =>
	(await env.DB.prepare('SELECT user_id AS id FROM session WHERE token = ?1')
		.bind(token.split('.')[0])
		.first<string>('id')) ?? '';

/** The places an account has, as its device is told. */
export const seatsOf = async (person: Person) =>
	(
		await (
			await person.get('/v1/mentorships')
		).json<{ mentorships: { m: string; memberId: string; role: string }[] }>()
	).mentorships;
