import { CallAccessWatch } from '#extension/tabs/call-access.ts';
import { expect, test } from 'vitest';

function world() {
	let kept: readonly number[] = [];
	let changes = 0;
	const withdrawn = new Set<string>();
	const start = () =>
		new CallAccessWatch({
			patterns: ['https://meet.google.com/*', 'https://*.zoom.us/*'],
			hasAccess: async (pattern) => !withdrawn.has(pattern),
			callTabs: async () => [1, 2],
			memory: { read: async () => kept, write: async (ids) => void (kept = ids) },
			onChange: () => void (changes += 1),
		});
	return {
		access: start(),
		start,
		withdrawn,
		get changes() {
			return changes;
		},
	};
}

test('call tabs that were there before the install need a reload, until each has had one', async () => {
	const { access, start } = world();
	await access.installed();
	expect(access.now.reloadNeeded).toBe(true);

	const later = start();
	await later.start();
	await later.freshened(1);
	expect(later.now.reloadNeeded).toBe(true);
	await later.freshened(2);

	expect(later.now.reloadNeeded).toBe(false);
});

test('a host whose access was withdrawn is named, and told', async () => {
	const here = world();
	await here.access.start();
	expect(here.access.now).toEqual({ reloadNeeded: false, withdrawn: [] });
	const before = here.changes;

	here.withdrawn.add('https://*.zoom.us/*');
	await here.access.check();

	expect(here.access.now.withdrawn).toEqual(['*.zoom.us']);
	expect(here.changes).toBe(before + 1);
});
