// The registry of call providers. The manifest's hosts follow from it.
import { meet } from './meet.ts';
import type { Provider } from './provider.ts';
import { teams } from './teams.ts';
import { zoom } from './zoom.ts';

export const providers: readonly Provider[] = [meet, zoom, teams];

/** The provider whose hosts an address is on. */
export function findProvider(url: URL): Provider | undefined {
	if (url.protocol !== 'https:') return undefined;
	return providers.find((provider) =>
		provider.matches.some((pattern) => isHostOf(pattern, url.hostname)),
	);
}

/** A pattern of the form `https://host/*`, whose host may begin with `*.` (which matches the bare host too). */
function isHostOf(pattern: string, hostname: string): boolean {
	const host = pattern.slice('https://'.length, -'/*'.length);
	if (!host.startsWith('*.')) return hostname === host;
	return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}
