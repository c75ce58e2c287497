import { readEntrance } from '#worker/web/invitation.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

const before = location.href;
const SECRET = `#${'q7Jb-Zk3x'.repeat(4)}`;
const OTHER = `#${'m2Wx_Ty8v'.repeat(4)}`;
beforeEach(() => sessionStorage.clear());
afterEach(() => {
	sessionStorage.clear();
	history.replaceState(null, '', before);
});

/** As the page begins at an address. */
function openAt(address: string) {
	history.replaceState(null, '', address);
	return readEntrance();
}
const linkOf = (secret: string) => `${location.origin}/join${secret}`;

test('the secret goes from the address, and a reload in the same tab still has it', () => {
	expect(openAt(`/join${SECRET}`)).toMatchObject({ isJoin: true, invitation: linkOf(SECRET) });
	expect([location.pathname, location.hash]).toEqual(['/join', '']);
	expect(openAt('/join').invitation).toBe(linkOf(SECRET));
	expect(openAt(`/join${OTHER}`).invitation).toBe(linkOf(OTHER));
});

test.each(['#', '#q7Jb', '#/live', `${SECRET}…`])(
	'a link that lost a part, %s, is no invitation, and not the one before it',
	(broken) => {
		openAt(`/join${SECRET}`);

		const { isJoin, invitation } = openAt(`/join${broken}`);

		// An empty part behind the `#` is none: that is how the page itself leaves the address.
		expect({ isJoin, invitation }).toEqual({
			isJoin: true,
			invitation: broken === '#' ? linkOf(SECRET) : undefined,
		});
		expect(openAt('/join').invitation).toBe(invitation);
	},
);

test('left, it is forgotten', () => {
	openAt(`/join${SECRET}`).leaveJoin('live');
	expect([location.pathname, location.hash]).toEqual(['/app', '#/live']);
	expect(openAt('/join').invitation).toBeUndefined();
});
