// A panel's surroundings without a browser extension: what is said to it is kept, what it says is played.
import type { Form, PanelCall, PanelHost, ReviewPlace, Shortcut } from '#shared/ui/host.ts';

export class MemoryHost implements PanelHost {
	readonly kind: 'call' | 'window';
	/** What the panel asked for, in order. */
	readonly said: { readonly what: string; readonly with?: unknown }[] = [];
	#call: PanelCall;
	#form: Form;
	readonly #onCall = new Set<(call: PanelCall) => void>();
	readonly #onForm = new Set<(form: Form) => void>();
	readonly #onShortcut = new Set<(shortcut: Shortcut) => void>();

	constructor({
		kind = 'call' as const,
		call = { phase: 'in_call', provider: 'meet', callKey: 'meet:abc-defg-hij' } as PanelCall,
		form = 'panel' as Form,
	}: { kind?: 'call' | 'window'; call?: PanelCall; form?: Form } = {}) {
		this.kind = kind;
		this.#call = call;
		this.#form = form;
	}

	onCall(callback: (call: PanelCall) => void) {
		callback(this.#call);
		this.#onCall.add(callback);
		return () => void this.#onCall.delete(callback);
	}

	onForm(callback: (form: Form) => void) {
		callback(this.#form);
		this.#onForm.add(callback);
		return () => void this.#onForm.delete(callback);
	}

	onShortcut(callback: (shortcut: Shortcut) => void) {
		this.#onShortcut.add(callback);
		return () => void this.#onShortcut.delete(callback);
	}

	setForm(form: Form): void {
		this.#form = form;
		for (const callback of this.#onForm) callback(form);
	}

	drag(step: Parameters<PanelHost['drag']>[0]): void {
		this.said.push({ what: 'drag', with: step.phase });
	}

	nudge(direction: Parameters<PanelHost['nudge']>[0]): void {
		this.said.push({ what: 'nudge', with: direction });
	}

	/** What the call page does with the panel. */
	clear = true;
	canTell = true;
	isClear(): boolean {
		return this.clear;
	}

	focusCall(): void {
		this.said.push({ what: 'focusCall' });
	}

	openReview(where?: ReviewPlace): void {
		this.said.push({ what: 'openReview', with: where });
	}

	reload(): void {
		this.said.push({ what: 'reload' });
	}

	isCutOff = false;

	openTab(): void {
		this.said.push({ what: 'openTab' });
	}

	hide(): void {
		this.said.push({ what: 'hide' });
	}

	/** The call page changes. */
	goes(call: PanelCall): void {
		this.#call = call;
		for (const callback of this.#onCall) callback(call);
	}

	/** A browser-wide key is pressed. */
	press(shortcut: Shortcut): void {
		for (const callback of this.#onShortcut) callback(shortcut);
	}
}
