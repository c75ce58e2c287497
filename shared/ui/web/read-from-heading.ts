// A page that changes without a load is read out from its heading, and what has just come may still be on its
// way. Whoever has begun something meanwhile is left alone.

/** A heading that takes longer surprises more than it helps. */
const SOON_MS = 3000;

/** For the element around the page. `turns`: how often it has changed; the first one takes no focus. */
export function readFromHeading(turns: number): ((page: HTMLElement) => () => void) | undefined {
	if (turns === 0) return undefined;
	return (page) => {
		scrollTo(0, 0);
		const stop = () => {
			watch.disconnect();
			clearTimeout(timer);
			removeEventListener('pointerdown', stop);
			removeEventListener('keydown', stop);
		};
		const watch = new MutationObserver(read);
		const timer = setTimeout(stop, SOON_MS);
		addEventListener('pointerdown', stop);
		addEventListener('keydown', stop);
		watch.observe(page, { childList: true, subtree: true });
		read();
		return stop;

		function read(): void {
			const heading = page.querySelector<HTMLElement>('h1[tabindex]');
			if (!heading) return;
			heading.focus({ preventScroll: true });
			stop();
		}
	};
}
