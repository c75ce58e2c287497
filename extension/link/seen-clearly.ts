// Whether a person really sees what they press: a call page can lay something over our frame and let people
// press through it what they take for its own. (Dressing itself does not help the page: the frame is in the top
// layer.) Only the browser can tell, by an IntersectionObserver with `trackVisibility`; where it cannot,
// nothing counts as seen.

/** So long it must have been in the open before a press counts: a cover taken away at the last moment is one. */
const IN_THE_OPEN_MS = 500;
/** The least the browser allows; with it, what it says may be this old and a little more. */
const DELAY_MS = 100;
const NEWS_MS = 4 * DELAY_MS;

export const canTell = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type Told = IntersectionObserverEntry & { readonly isVisible: boolean };

/**
 * Begins to watch. The answer is about now.
 *
 * A menu of ours lies over the page too. While one is open, it is what has to be in the open; until the browser
 * has had time to say so, what held a moment before holds on.
 */
export function watchSeen(page: Document, now: () => number): () => boolean {
	if (!canTell()) return () => false;
	const inTheOpen = new Map<Element, boolean>();
	const menus: Element[] = [];
	const front = () => menus.at(-1) ?? page.documentElement;
	let frontSince = now();
	let since: number | undefined;

	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isVisible } of entries as Told[]) inTheOpen.set(target, isVisible);
			look();
		},
		// TypeScript's own types do not know these two yet.
		{
			threshold: [0, 0.25, 0.5, 0.75, 1],
			...({ trackVisibility: true, delay: DELAY_MS } as IntersectionObserverInit),
		},
	);

	function look(): void {
		const isOpen = inTheOpen.get(front());
		const isNews = now() - frontSince < NEWS_MS;
		if (isOpen) since ??= now();
		else if (!isNews) since = undefined;
	}

	page.addEventListener(
		'beforetoggle',
		({ target, newState }) => {
			if (!(target instanceof Element)) return;
			look();
			const at = menus.indexOf(target);
			if (newState === 'open' && at < 0) {
				menus.push(target);
				observer.observe(target);
			} else if (newState === 'closed' && at >= 0) {
				menus.splice(at, 1);
				observer.unobserve(target);
				inTheOpen.delete(target);
			}
			frontSince = now();
		},
		{ capture: true },
	);
	observer.observe(page.documentElement);

	return () => {
		look();
		return since !== undefined && now() - since >= IN_THE_OPEN_MS;
	};
}
