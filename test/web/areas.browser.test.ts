import { newId } from '#shared/ids.ts';
import { keptArea, tabArea } from '#worker/web/areas.ts';
import { afterEach, expect, test } from 'vitest';

afterEach(() => sessionStorage.clear());

const pair = () => {
	const name = newId();
	const second = tabArea(sessionStorage, `${name}:`);
	return { second, area: keptArea(second, name) };
};

test('what is kept is found again, whole or by its name, and gone when it was taken away', async () => {
	const { area } = pair();

	await area.set({ token: 't', settings: { language: 'de' } });
	expect(await area.get('settings')).toEqual({ settings: { language: 'de' } });
	expect(await area.get('nothing')).toEqual({});
	expect(await area.get(null)).toEqual({ token: 't', settings: { language: 'de' } });

	await area.remove('token');
	expect(await area.get(null)).toEqual({ settings: { language: 'de' } });
});

test('a guest whose browser has thrown the database away still has the way back in', async () => {
	const { second, area } = pair();
	await area.set({ token: 't' });

	// The same second copy beside a database that is new.
	expect(await keptArea(second, newId()).get('token')).toEqual({ token: 't' });
});

test('a second copy without room costs nothing: the first one counts', async () => {
	const full = { ...tabArea(sessionStorage), set: () => Promise.reject(new Error('full')) };
	const area = keptArea(full, newId());

	await area.set({ token: 't' });

	expect(await area.get('token')).toEqual({ token: 't' });
});
