import { expect, test } from 'vitest';
import { providers } from '#extension/call/providers.ts';

const selectors = providers.flatMap(({ id, selectors, controls, frame }) =>
	[...Object.values(selectors), controls, frame ?? []].flat().map((selector) => [id, selector]),
);

test.each(selectors)('%s: the browser understands %s', (_id, selector) => {
	const fragment = document.createDocumentFragment();
	expect(() => fragment.querySelector(selector as string)).not.toThrow();
});

test('the browser refuses what is no selector, so the test above can fail', () => {
	const fragment = document.createDocumentFragment();
	expect(() => fragment.querySelector('button:has-text("Join")')).toThrow();
});
