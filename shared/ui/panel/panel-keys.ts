// The panel's own keys: they count only while nobody is writing.

export interface PanelKeys {
	readonly tab: (index: number) => void;
	readonly prompt: (step: 1 | -1) => void;
	readonly section: (step: 1 | -1) => void;
	readonly capture: () => void;
	readonly note: (lane: 'ours' | 'mine') => void;
	readonly goals: () => void;
	readonly think: () => void;
	readonly more: () => void;
	/** `s`, then its number. */
	readonly signals: {
		readonly choosing: boolean;
		ask(): void;
		send(index: number): void;
		leave(): void;
	};
	readonly help: () => void;
	readonly leave: () => void;
}

const isField = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

/** Does what the key stands for; false when the key is not one of those given. */
export function pressPanelKey(event: KeyboardEvent, keys: Partial<PanelKeys>): boolean {
	if (event.defaultPrevented || event.isComposing) return false;
	if (event.altKey || event.ctrlKey || event.metaKey) return false;
	// Keys belong to an open menu; Escape closes it by itself.
	if (document.querySelector(':popover-open')) return false;
	if (event.key === 'Escape') {
		keys.leave?.();
		return true;
	}
	if (isField(event.target)) return false;
	const { tab, prompt, section, capture, note, goals, think, more, signals, help } = keys;
	const acts: Record<string, (() => void) | undefined> = {
		j: prompt && (() => prompt(1)),
		k: prompt && (() => prompt(-1)),
		n: section && (() => section(1)),
		b: section && (() => section(-1)),
		a: capture,
		o: note && (() => note('ours')),
		p: note && (() => note('mine')),
		g: goals,
		t: think,
		'+': more,
		s: signals && (() => signals.ask()),
		'?': help,
	};
	for (const index of [0, 1, 2, 3, 4]) acts[index + 1] = tab && (() => tab(index));
	if (signals?.choosing) {
		for (const index of [0, 1, 2, 3, 4, 5]) acts[index + 1] = () => signals.send(index);
		if (event.key !== 's') signals.leave();
	}
	const act = acts[event.key];
	if (!act) return false;
	event.preventDefault();
	act();
	return true;
}
