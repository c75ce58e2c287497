// What lies beside the database: in the rooms, whose own storage it is, and in the counters of the platform. `*`
// stands for a hash. What a room's sockets carry lives as long as they do, and outlives only its sleep.
import type { KeepName, PurposeName } from './data-words.ts';

interface BesideDatabase {
	readonly purpose: PurposeName;
	readonly keep: KeepName;
}

export const IN_ROOMS: Readonly<Record<string, BesideDatabase>> = {
	'room ticket:*': { purpose: 'connecting', keep: 'ticket' },
	'room socket': { purpose: 'connecting', keep: 'connected' },
	'room erased:*': { purpose: 'erasing', keep: 'listed' },
	'room undone:*': { purpose: 'erasing', keep: 'listed' },
	'rate limit REQUEST_LIMIT': { purpose: 'floods', keep: 'minute' },
	'rate limit READ_LIMIT': { purpose: 'floods', keep: 'minute' },
	'rate limit SIGN_IN_LIMIT': { purpose: 'floods', keep: 'minute' },
};
