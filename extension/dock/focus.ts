/** Remembers what in the call had the focus, to give it back when the person is done in the panel. */
export interface CallFocus {
	giveBack(): void;
	stop(): void;
}

export function watchFocus(
	page: Document,
	isOurs: (element: Element | null) => boolean,
): CallFocus {
	let last: Element | null = isOurs(page.activeElement) ? null : page.activeElement;
	const remember = () => {
		if (!isOurs(page.activeElement)) last = page.activeElement;
	};
	page.addEventListener('focusin', remember, { capture: true });
	return {
		giveBack() {
			const active = page.activeElement;
			if (active instanceof HTMLElement) active.blur();
			page.defaultView?.focus();
			if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
		},
		stop: () => page.removeEventListener('focusin', remember, { capture: true }),
	};
}
