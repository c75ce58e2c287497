// With an on-screen keyboard out, the field that has the caret stays in sight. Some browsers lay it over the page
// instead of making the page smaller: then the page does that itself.

/** Less is a browser's own bar that comes and goes. */
const KEYBOARD_PX = 120;

/** Keeps `--above-keyboard` on this element while a keyboard lies over the page. */
export function aboveKeyboard(element: HTMLElement): (() => void) | undefined {
	const seen = window.visualViewport;
	if (!seen) return undefined;

	/** The most there ever was, at this width: on its side a phone is another page. */
	let whole = 0;
	let width = 0;
	let frame = 0;

	function fit(): void {
		// Somebody who has zoomed in sees less for another reason.
		if (!seen || seen.scale !== 1) return uncover();
		const { height } = seen;
		if (seen.width !== width) whole = 0;
		width = seen.width;
		whole = Math.max(whole, height);
		if (innerHeight - height > KEYBOARD_PX) {
			element.style.setProperty('--above-keyboard', `${Math.floor(height)}px`);
			scrollTo(0, 0);
		} else uncover();
		if (whole - height <= KEYBOARD_PX) return;
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(() =>
			document.activeElement?.scrollIntoView({ block: 'nearest' }),
		);
	}

	function uncover(): void {
		element.style.removeProperty('--above-keyboard');
	}

	fit();
	seen.addEventListener('resize', fit);
	return () => {
		seen.removeEventListener('resize', fit);
		cancelAnimationFrame(frame);
	};
}
