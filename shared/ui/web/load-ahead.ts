// What comes after the tap, fetched while the person still reads: the panel and, behind it, the review. Only
// once the page stands, and never at the price of what it shows.

/** A browser that is never idle gets it all the same. */
const MOST_MS = 1500;

/** Returns how to call it off. */
export function loadAhead(): () => void {
	const fetchAll = () => void load().catch(() => undefined); // Whoever needs it asks again.
	if (typeof requestIdleCallback === 'function') {
		const id = requestIdleCallback(fetchAll, { timeout: MOST_MS });
		return () => cancelIdleCallback(id);
	}
	const timer = setTimeout(fetchAll, MOST_MS / 5);
	return () => clearTimeout(timer);
}

async function load(): Promise<void> {
	const [{ guideParts }, { largerForms }] = await Promise.all([
		import('../panel/guide-parts.ts'),
		import('../panel/larger-forms.ts'),
		import('./Live.svelte'),
		import('../content.svelte.ts'),
	]);
	await Promise.all([guideParts(), largerForms()]);
	await Promise.all([import('../review/Review.svelte'), import('./Overview.svelte')]);
}
