import type { CallDown } from '../messages.ts';
import type { Dock } from './dock.ts';

/** Does what the background says. */
export function obey(page: Document, dock: Dock, message: CallDown): void {
	switch (message.k) {
		case 'mount':
			return whenReady(page, () => dock.mount(message.nonce, message.form, message.place));
		case 'unmount':
			return whenReady(page, () => dock.unmount());
		case 'form':
			return dock.setForm(message.form);
		case 'drag':
			return dock.drag(message);
		case 'nudge':
			return dock.nudge(message.direction);
		case 'focus_call':
			return dock.focusCall();
		case 'remount':
			return dock.renew();
	}
}

/** A page that is still being read may replace its root. */
function whenReady(page: Document, task: () => void): void {
	if (page.readyState !== 'loading') return task();
	page.addEventListener('DOMContentLoaded', task, { once: true });
}
