// The panel's own keys: they count only while nobody is writing.

export interface PanelKeys {
	readonly tab: (index: number) => void;
	readonly prompt: (step: 1 | -1) => void;
	readonly section: (step: 1 | -1) => void;
	readonly capture: () => void;
	readonly note: (lane: 'ours' | 'mine') => void;
	readonly goals: () => void;
	readonly more: () => void;
	readonly help: () => void;
	readonly leave: () => void;
}

const isField = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

/** Does what the key stands for; false when the key is not one of ours. */
export function pressPanelKey(event: KeyboardEvent, keys: PanelKeys): boolean {
	if (event.defaultPrevented || event.isComposing) return false;
	if (event.altKey || event.ctrlKey || event.metaKey) return false;
	if (event.key === 'Escape') {
		// An open menu closes first; the browser does that by itself.
		if (document.querySelector(':popover-open')) return false;
		keys.leave();
		return true;
	}
	if (isField(event.target)) return false;
	const acts: Readonly<Record<string, () => void>> = {
		j: () => keys.prompt(1),
		k: () => keys.prompt(-1),
		n: () => keys.section(1),
		b: () => keys.section(-1),
		a: keys.capture,
		o: () => keys.note('ours'),
		p: () => keys.note('mine'),
		g: keys.goals,
		'+': keys.more,
		'?': keys.help,
	};
	const act = /^[1-5]$/.test(event.key) ? () => keys.tab(Number(event.key) - 1) : acts[event.key];
	if (!act) return false;
	event.preventDefault();
	act();
	return true;
}
