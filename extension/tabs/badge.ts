// The one mark on the extension's icon: something is in the way that nobody would see without a press.
import type { DeviceSnapshot } from '#shared/ui/link.ts';

/** What the popup tells about: a call's tab to load anew, access withdrawn, a change not accepted. */
export function badgeOf({
	calls,
	quarantined,
}: Pick<DeviceSnapshot, 'calls' | 'quarantined'>): '!' | '' {
	return calls.reloadNeeded || calls.withdrawn.length > 0 || quarantined > 0 ? '!' : '';
}
