// What every page with a document to itself begins with: the device behind the link, and its language.
import { Device, setDevice } from './device.svelte.ts';
import type { Link } from './link.ts';
import { type Locale, setLocale } from './locale.svelte.ts';

/** Called while a page's root component is made. */
export function openOwnPage(link: Link, locale: Locale): Device {
	const device = setDevice(new Device(link));
	setLocale(locale);
	$effect(() => {
		const language = device.snapshot?.settings.language;
		if (language) void locale.use(language);
	});
	$effect(() => {
		if (device.wipedElsewhere) location.reload();
	});
	$effect(() => {
		document.documentElement.lang = locale.language;
	});
	return device;
}
