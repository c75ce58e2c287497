// What a device calls itself in the list of devices, read from what its browser says of itself.

const BROWSERS = [
	[/\bEdg(A|iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/(Chrome|Chromium|CriOS)\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'Mac'],
	[/\bLinux\b/, 'Linux'],
] as const;

const nameIn = (list: typeof BROWSERS | typeof SYSTEMS, text: string) =>
	list.find(([sign]) => sign.test(text))?.[1];

/** "Chrome, Windows"; undefined when nothing of it is known. */
export function deviceLabel(userAgent: string): string | undefined {
	const names = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)];
	const known = names.filter((name) => name !== undefined);
	return known.length > 0 ? known.join(', ') : undefined;
}
