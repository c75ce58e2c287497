import { createPageLink } from '#shared/link/page-link.ts';
import type { Down, Up } from '#shared/link/wire.ts';
import { newId, newUid } from '#shared/ids.ts';
import { expect, test } from 'vitest';

function aPage() {
	const posted: Up[] = [];
	let due: (() => void)[] = [];
	let say: (message: unknown) => void = () => {};
	let close = () => {};
	const link = createPageLink({
		clock: { now: () => 0, after: (_, run) => (due.push(run), () => {}) },
		connect: () => ({
			post: (message) => void posted.push(message as Up),
			onMessage: (listener) => (say = listener),
			onClose: (listener) => (close = listener),
			close() {},
		}),
	});
	return {
		link,
		/** A hub with an account says how often it was wiped; a locked one knows of none. */
		hear: (wipes?: number) =>
			say({
				k: 'device',
				device: wipes === undefined ? {} : { account: { state: 'none', named: false, wipes } },
			} as unknown as Down),
		/** The hub goes, another comes; answers with the mutations it is told. */
		comeBack(): readonly string[] {
			posted.length = 0;
			close();
			const run = due;
			due = [];
			for (const one of run) one();
			return posted.flatMap((message) => (message.k === 'mutate' ? [message.u] : []));
		},
	};
}

const listener = new Proxy({}, { get: () => () => {} }) as never;

test.each([
	['its hub has fallen', [0, 0], true],
	['its hub is locked now, and opened again', [1, undefined, 1], true],
	['everything was wiped', [0, 1], false],
	['everything was wiped once more', [3, undefined, 4], false],
] as const)('what a page has not seen stored when %s', (_, told, isSaidAgain) => {
	const page = aPage();
	page.hear(told[0]);
	const u = newUid();
	page.link.watch(newId(), listener).mutate({ u, n: 'addActionItem', a: {} });

	for (const wipes of told.slice(1)) page.hear(wipes);

	expect(page.comeBack()).toEqual(isSaidAgain ? [u] : []);
});
