// From the press of a key in one browser to its sight in another: both instants are taken inside the pages,
// on the one clock of this machine, so that the test's own way to the browsers is not in the figure.
import type { Frame, Page } from '@playwright/test';

/** What has to be seen. `value` is a text in a field, `text` one on the page. */
export type Sign =
	| { readonly value: string }
	| { readonly text: string }
	| { readonly gone: string }
	| { readonly checked: string }
	| { readonly unchecked: string };

interface Probe {
	pressedAt?: number;
	seen?: Promise<number>;
}
type Probed = typeof globalThis & { leitfadenProbe?: Probe };

/** Remembers when the last key or button went down in this frame. */
export async function watchPresses(frame: Frame | Page): Promise<void> {
	await frame.evaluate(() => {
		const page = globalThis as Probed;
		const probe: Probe = (page.leitfadenProbe ??= {});
		if (probe.pressedAt !== undefined) return;
		probe.pressedAt = 0;
		const note = (event: Event) => {
			probe.pressedAt = performance.timeOrigin + event.timeStamp;
		};
		for (const type of ['keydown', 'pointerdown']) addEventListener(type, note, { capture: true });
	});
}

/** Begins to look, frame by frame of the screen; resolves when looking has begun. */
export async function lookFor(frame: Frame | Page, sign: Sign): Promise<void> {
	await frame.evaluate((sign) => {
		const page = globalThis as Probed;
		const probe: Probe = (page.leitfadenProbe ??= {});
		const fields = () => document.querySelectorAll<HTMLInputElement>('input, textarea');
		const showsText = (text: string) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const { data, parentElement } = walker.currentNode as Text;
				if (data.includes(text) && parentElement?.checkVisibility()) return true;
			}
			return false;
		};
		const isSeen = (): boolean => {
			if ('value' in sign) return [...fields()].some((field) => field.value.includes(sign.value));
			if ('text' in sign) return showsText(sign.text);
			if ('gone' in sign) return !showsText(sign.gone);
			const [name, state] = 'checked' in sign ? [sign.checked, true] : [sign.unchecked, false];
			return [...fields()].some(
				(field) => field.checked === state && field.labels?.[0]?.textContent.includes(name),
			);
		};
		probe.seen = new Promise((resolve) => {
			const look = () => {
				if (isSeen()) resolve(performance.timeOrigin + performance.now());
				else requestAnimationFrame(look);
			};
			look();
		});
	}, sign);
}

/** When it showed what it looks for, as `Date.now()` counts. Waits for it. */
export async function seenIn(to: Frame | Page): Promise<number> {
	const seenAt = await to.evaluate(() => (globalThis as Probed).leitfadenProbe?.seen);
	if (seenAt === undefined) throw new Error('Nothing was looked for.');
	return seenAt;
}

/** Milliseconds from the last press in `from` until `to` showed what it looks for. */
export async function timeToSight(from: Frame | Page, to: Frame | Page): Promise<number> {
	const seenAt = await seenIn(to);
	const pressedAt = await from.evaluate(() => (globalThis as Probed).leitfadenProbe?.pressedAt);
	if (!pressedAt) throw new Error('Nothing was pressed.');
	return seenAt - pressedAt;
}
