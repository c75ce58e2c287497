// Where calls take place, apart from how their pages are read: the background asks only for the former. The
// manifest's hosts follow from it.
import type { ProviderId } from './provider.ts';

/** Match patterns of the form `https://host/*`, whose host may begin with `*.`. */
const hosts: Readonly<Record<ProviderId, readonly string[]>> = {
	meet: ['https://meet.google.com/*'],
	zoom: [
		'https://*.zoom.us/*',
		'https://*.zoomgov.com/*',
		'https://*.zoom-x.de/*',
		'https://*.zoom.com/*',
		'https://*.zoom.com.cn/*',
	],
	teams: [
		'https://teams.microsoft.com/*',
		'https://teams.live.com/*',
		'https://teams.cloud.microsoft/*',
		'https://*.teams.microsoft.us/*',
		// Where an organisation looks after its people's sessions, the same hosts behind its proxy.
		'https://teams.microsoft.com.mcas.ms/*',
		'https://teams.cloud.microsoft.mcas.ms/*',
	],
};

export const callHosts: readonly string[] = Object.values(hosts).flat();

/** The provider whose hosts an address is on. */
export function providerOf(url: URL): ProviderId | undefined {
	if (url.protocol !== 'https:') return undefined;
	const all = Object.entries(hosts) as [ProviderId, readonly string[]][];
	return all.find(([, patterns]) =>
		patterns.some((pattern) => isHostOf(pattern, url.hostname)),
	)?.[0];
}

/** A host that begins with `*.` matches the bare host too. */
function isHostOf(pattern: string, hostname: string): boolean {
	const host = pattern.slice('https://'.length, -'/*'.length);
	if (!host.startsWith('*.')) return hostname === host;
	return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}
