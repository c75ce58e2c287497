// Fields that nobody may set: whoever sends them along is refused, or they are not read.
import { expect, test } from 'vitest';
import { tried } from '../../support/tried.ts';
import { request } from '../world.ts';
import { ask, type Asked, createCast } from './cast.ts';
import { rows, statusOf } from './rows.ts';

const FIELDS = [
	'role',
	'authorId',
	'memberId',
	'userId',
	'visibility',
	'space',
	'state',
	'createdAt',
	'__proto__',
	'constructor',
	'prototype',
] as const;
const VALUE = { role: 'mentor', canary: 'polluted' };

/** As text, since `__proto__` in a literal is no field. */
const withField = (body: object, field: string) =>
	`{${JSON.stringify(field)}:${JSON.stringify(VALUE)}${JSON.stringify(body)
		.slice(1)
		.replace(/^(?=[^}])/, ',')}`;

/** Signing in and out reads no body at all. */
const NOT_READ = /^POST \/v1\/auth\//;

const cast = createCast();
const counts = { refused: 0, ignored: 0, routes: 0 };
const writes = Object.entries(rows).filter(
	([route, { ask: asks }]) => asks && !route.startsWith('GET ') && !NOT_READ.test(route),
);

test.each(writes)('%s takes no field that is not its own', async (route, row) => {
	const owner = (await cast).actors[0]!;
	const [method = '', path = ''] = route.split(' ');
	const asks = () => row.ask?.(owner.own, owner);
	counts.routes += 1;
	for (const field of FIELDS) {
		const { seq } = owner.person;
		const asked: Asked = { method, path, ...asks() };
		// What is refused does not count.
		owner.person.seq = seq;
		const at = `${route} with ${field}`;
		const headers = {
			authorization: `Bearer ${owner.person.token}`,
			'content-type': 'application/json',
		};
		if (typeof asked.body === 'object' && asked.body !== null) {
			const body = withField(asked.body, field);
			const answer = await request(asked.path, { method, headers, body });
			expect({ at, status: answer.status }).toEqual({ at, status: 400 });
			counts.refused += 1;
			continue;
		}
		// Without a body there is only the address to put it in.
		if (row.spends) continue;
		const joint = asked.path.includes('?') ? '&' : '?';
		const extra = `${asked.path}${joint}${field}=mentor`;
		const answer = await ask(owner.person, { ...asked, path: extra });
		if (answer.status === 400) counts.refused += 1;
		else {
			const says = typeof row.says === 'function' ? row.says(owner, owner.own) : row.says;
			expect({ at, status: answer.status }).toEqual({ at, status: statusOf(says.member) });
			counts.ignored += 1;
		}
	}
	// The same without them is taken: it was the field.
	const says = typeof row.says === 'function' ? row.says(owner, owner.own) : row.says;
	if (row.spends) return;
	const good = await ask(owner.person, { method, path, ...asks() });
	expect({ route, status: good.status }).toEqual({ route, status: statusOf(says.member) });
	expect(({} as Record<string, unknown>)['canary']).toBeUndefined();
});

test('there was something to try', () => {
	expect(counts.routes).toBeGreaterThan(8);
	expect(counts.refused).toBeGreaterThan(100);
	tried('fields nobody may set', counts);
});

test('an account is what the server makes it, whatever was asked for', async () => {
	const wished = { isAnonymous: false, email: 'somebody@example.org', id: 'mine', ...VALUE };
	const made = await request('/v1/auth/sign-in/anonymous', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(wished),
	});
	const authorization = `Bearer ${made.headers.get('set-auth-token')}`;

	const account = await request('/v1/account', { headers: { authorization } });

	const told = await account.json();
	expect(told).toMatchObject({ email: null });
	expect(JSON.stringify(told)).not.toMatch(/somebody@|"mine"|polluted/);
});
