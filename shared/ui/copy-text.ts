/**
 * Puts a text on the clipboard; false when the browser refuses. The old way first: it needs no permission
 * and works in an embedded frame, and after an update took the background away.
 */
export async function copyText(text: string): Promise<boolean> {
	return copyBySelection(text) || (await copyByClipboard(text));
}

function copyBySelection(text: string): boolean {
	const focused = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.setAttribute('aria-hidden', 'true');
	field.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
	document.body.append(field);
	field.select();
	const copied = document.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	return copied;
}

async function copyByClipboard(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Refused or absent: the person gets the text selected instead.
		return false;
	}
}
