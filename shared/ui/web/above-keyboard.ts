// Some browsers lay the on-screen keyboard over the page instead of making the page smaller: then the page
// does it, and the field that has the caret stays in sight.

/** Less is a browser's own bar that comes and goes. */
const KEYBOARD_PX = 120;

/** Keeps `--above-keyboard` on this element while a keyboard lies over the page. */
export function aboveKeyboard(element: HTMLElement): (() => void) | undefined {
	const seen = window.visualViewport;
	if (!seen) return undefined;

	function fit(): void {
		if (!seen) return;
		// Somebody who has zoomed in sees less for another reason.
		const isCovered = seen.scale === 1 && innerHeight - seen.height > KEYBOARD_PX;
		if (!isCovered) return void element.style.removeProperty('--above-keyboard');
		element.style.setProperty('--above-keyboard', `${Math.floor(seen.height)}px`);
		scrollTo(0, 0);
		requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
	}

	fit();
	seen.addEventListener('resize', fit);
	return () => seen.removeEventListener('resize', fit);
}
