import { expect, test } from 'vitest';
import { canHaveExtension, isHandheld } from '#worker/web/can-have-extension.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

test.each([
	['Chrome on Linux', `${LINUX} Chrome/146.0.0.0 Safari/537.36`],
	['Chrome on Windows', `${WINDOWS} Chrome/146.0.0.0 Safari/537.36`],
	['Edge on Windows', `${WINDOWS} Chrome/146.0.0.0 Safari/537.36 Edg/146.0.0.0`],
	[
		'Chrome on a Mac',
		`${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36`,
	],
	[
		'a Chromebook',
		'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
	],
])('it is offered in %s', (_, userAgent) => {
	expect(canHaveExtension({ userAgent, hasMouse: true })).toBe(true);
});

test.each([
	[
		'Chrome on Android',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36',
	],
	[
		'Chrome on an Android tablet with a mouse',
		'Mozilla/5.0 (Linux; Android 14; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
	],
	[
		'Chrome on an iPhone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/146.0.0.0 Mobile/15E148 Safari/604.1',
	],
	[
		'Safari on a Mac, and on an iPad',
		`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`,
	],
	[
		'Firefox on Windows',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0',
	],
	['nothing that is known', ''],
])('it is not offered in %s', (_, userAgent) => {
	expect(canHaveExtension({ userAgent, hasMouse: true })).toBe(false);
});

test('a phone that asks for the pages of a computer is still one', () => {
	const userAgent = `${LINUX} Chrome/146.0.0.0 Safari/537.36`;
	expect(canHaveExtension({ userAgent, hasMouse: false })).toBe(false);
});

const safari = (device: string) =>
	`Mozilla/5.0 (${device}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1`;

test.each([
	['an iPhone', safari('iPhone; CPU iPhone OS 18_0 like Mac OS X'), false, true],
	['an iPad that calls itself a Mac', `${MAC} AppleWebKit/605.1.15 Safari/605.1.15`, false, true],
	['Android with a mouse', 'Mozilla/5.0 (Linux; Android 14) Chrome/146.0.0.0', true, true],
	['Safari on a Mac', `${MAC} AppleWebKit/605.1.15 Safari/605.1.15`, true, false],
	['Firefox on Windows', `${WINDOWS} Firefox/146.0`, true, false],
])('%s is handheld, or is not', (_, userAgent, hasMouse, is) => {
	expect(isHandheld({ userAgent, hasMouse })).toBe(is);
});
