import type { ReviewPlace } from '#shared/ui/host.ts';
import { webPanelHost } from '#shared/ui/web/panel-host.ts';
import { expect, test } from 'vitest';

function aHost() {
	const gone: string[] = [];
	let reloads = 0;
	const host = webPanelHost({
		openedFor: { mentorshipId: 'm', sessionId: 's' },
		go: (href) => void gone.push(href),
		reload: () => void (reloads += 1),
	});
	return { host, gone, reloads: () => reloads };
}

test.each<[ReviewPlace | undefined, string]>([
	[undefined, '#/'],
	[{ mentorshipId: 'm' }, '#/m'],
	[{ mentorshipId: 'm', sessionId: 's' }, '#/m/s'],
	[{ page: 'quarantine' }, '#/quarantine'],
	[{ page: 'templates', mentorshipId: 'm' }, '#/templates/m'],
])('a place in the review has the same address as in the extension: %o', (where, href) => {
	const { host, gone } = aHost();
	host.openReview(where);
	expect(gone).toEqual([href]);
});

test('it is a window: no call is heard of, home is the start of the page, and nothing lies over it', () => {
	const { host, gone, reloads } = aHost();
	const heard: unknown[] = [];

	host.onCall((call) => heard.push(call));
	host.onForm((form) => heard.push(form));
	host.onShortcut((shortcut) => heard.push(shortcut));
	host.setForm('chip');
	host.goHome?.();
	host.reload();

	expect(heard).toEqual([]);
	expect(gone).toEqual(['#/']);
	expect(reloads()).toBe(1);
	expect(host).toMatchObject({ kind: 'window', isCutOff: false });
	expect(host.openedFor).toEqual({ mentorshipId: 'm', sessionId: 's' });
	expect(host.isClear()).toBe(true);
});
