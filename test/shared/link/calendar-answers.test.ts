import { calendarAnswers, type CalendarDeps } from '#shared/link/calendar-answers.ts';
import { newId } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import { expect, test } from 'vitest';

const m = newId();

/** A server with one calendar link at most, and a device that may not be signed in. */
function world(changed: Partial<CalendarDeps> = {}) {
	const links: string[] = [];
	const answer = calendarAnswers({
		origin: 'https://api.example',
		language: () => 'de',
		isShared: async () => true,
		signIn: async () => ok(null),
		api: {
			findCalendar: async () => ok({ exists: links.length > 0 }),
			async makeCalendar(_, language) {
				links.push(`${language}-secret`);
				return ok({ secret: `${language}-secret` });
			},
			async dropCalendar() {
				links.length = 0;
				return ok({ exists: false });
			},
		},
		...changed,
	});
	return { answer, links };
}

test('a link is made in the person’s language, found, and switched off', async () => {
	const { answer } = world();

	expect(await answer('findCalendar', m)).toEqual(ok({ exists: false }));
	expect(await answer('makeCalendar', m)).toEqual(
		ok({ url: 'https://api.example/v1/calendar/de-secret.ics' }),
	);
	expect(await answer('findCalendar', m)).toEqual(ok({ exists: true }));
	expect(await answer('dropCalendar', m)).toEqual(ok({ exists: false }));
});

test('a mentorship that is on this device alone stays there', async () => {
	const { answer, links } = world({
		isShared: async () => false,
		signIn: () => Promise.reject(new Error('nobody asked to sign in')),
	});

	expect(await answer('makeCalendar', m)).toEqual(err('not_found'));
	expect(links).toEqual([]);
});

test('what goes wrong is said as it is', async () => {
	const offline = err({ code: 'unreachable' as const });

	expect(await world({ signIn: async () => offline }).answer('makeCalendar', m)).toEqual(
		err('unreachable'),
	);
	const api = {
		findCalendar: async () => offline,
		makeCalendar: async () => err({ code: 'left' as const }),
		dropCalendar: async () => offline,
	};
	expect(await world({ api }).answer('findCalendar', m)).toEqual(err('unreachable'));
	expect(await world({ api }).answer('makeCalendar', m)).toEqual(err('left'));
	expect(await world({ api }).answer('dropCalendar', m)).toEqual(err('unreachable'));
});
