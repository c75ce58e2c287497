// Whether a person really sees what they press: a call page can lay something over our frame, or make it
// see-through, and let people press in it what they take for its own. Only the browser can tell
// (IntersectionObserver with `trackVisibility`); where it cannot, nothing counts as seen.

/** So long it must have been in the open before a press counts: a cover taken away at the last moment is one. */
const IN_THE_OPEN_MS = 500;
/** The least the browser allows. */
const DELAY_MS = 100;

/** Begins to watch. The answer is about now. */
export function watchSeen(page: Document, now: () => number): () => boolean {
	if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => false;
	let since: number | undefined;
	const options = { threshold: [0, 0.25, 0.5, 0.75, 1], trackVisibility: true, delay: DELAY_MS };
	const observer = new IntersectionObserver((entries) => {
		const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
		if (!last?.isVisible) since = undefined;
		else since ??= now();
	}, options);
	observer.observe(page.documentElement);
	return () => since !== undefined && now() - since >= IN_THE_OPEN_MS;
}
