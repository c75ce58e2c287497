// The registry of call providers: how their pages are read.
import { providerOf } from './hosts.ts';
import { meet } from './meet.ts';
import type { Provider } from './provider.ts';
import { teams } from './teams.ts';
import { zoom } from './zoom.ts';

export const providers: readonly Provider[] = [meet, zoom, teams];

/** The provider whose hosts an address is on. */
export function findProvider(url: URL): Provider | undefined {
	const known = providerOf(url);
	return providers.find(({ id }) => id === known);
}
