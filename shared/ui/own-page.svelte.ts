// What every page with a document to itself begins with: the device behind the link, and its language.
import { Device, setDevice } from './device.svelte.ts';
import type { Link } from './link.ts';
import { Locale, setLocale } from './locale.svelte.ts';

/** Called while a page's root component is made. */
export function openOwnPage(link: Link): void {
	const device = setDevice(new Device(link));
	const locale = setLocale(new Locale(navigator.language.startsWith('de') ? 'de' : 'en'));
	$effect(() => {
		const language = device.snapshot?.settings.language;
		if (language) locale.language = language;
	});
	$effect(() => {
		document.documentElement.lang = locale.language;
	});
}
