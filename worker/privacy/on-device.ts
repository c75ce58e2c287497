// On a person's own device: what the use they asked for needs (§ 25(2) no. 2 TDDDG), and nothing else. Each key
// by itself, as it lies there: `*` stands for an id, a page or a tab.
import type { KeepName, PurposeName } from './data-words.ts';

interface OnDevice {
	readonly purpose: PurposeName;
	readonly keep: KeepName;
}
type Places = Readonly<Record<string, OnDevice>>;

const row = (purpose: PurposeName, keep: KeepName): OnDevice => ({ purpose, keep });

/** Of an area, by the names its keys have there. */
const at = (area: string, keys: Places, prefix = ''): Places =>
	Object.fromEntries(Object.entries(keys).map(([key, one]) => [`${area} ${prefix}${key}`, one]));

/** Beside the database, in an extension as in the web page. */
const BESIDE: Places = {
	envelope: row('key', 'device'),
	storeId: row('whole', 'device'),
	token: row('signIn', 'device'),
	named: row('signIn', 'device'),
	settings: row('choices', 'device'),
	// Left by a device that was wiped, so that it goes on in the language it was read in.
	language: row('choices', 'browser'),
	mirrored: row('spare', 'device'),
	'mirror:*': row('spare', 'device'),
	wiping: row('erasing', 'moment'),
};

/** Sealed in the web page, whose tabs may lie on a disk. */
const OF_NOW = (keep: KeepName): Places => ({
	'place:*': row('half', keep),
	email: row('address', keep),
	codeFlow: row('signIn', keep),
	erasureDueAt: row('erasing', keep),
	wipes: row('erasing', keep),
});

export const ON_DEVICE: Places = {
	'IndexedDB mentorships': row('place', 'device'),
	'IndexedDB records': row('words', 'device'),
	'IndexedDB outbox': row('words', 'device'),
	'IndexedDB quarantine': row('words', 'device'),
	'IndexedDB uids': row('order', 'device'),
	'IndexedDB meta id': row('whole', 'device'),
	'IndexedDB meta signing-key': row('signing', 'device'),
	// A second copy of the envelope, in a database of its own.
	'IndexedDB kept kept': row('key', 'device'),
	caches: row('program', 'browser'),

	...at('storage.local', BESIDE),
	...at('storage.local', {
		reminded: row('remind', 'device'),
		'dock:*': row('choices', 'device'),
		callSessions: row('calls', 'device'),
	}),
	...at('storage.session', OF_NOW('session')),
	...at('storage.session', {
		key: row('key', 'session'),
		lockedFlow: row('signIn', 'session'),
		lockedLeft: row('signIn', 'session'),
		'tab:*': row('calls', 'session'),
		staleTabs: row('calls', 'session'),
	}),

	...at('IndexedDB kept', BESIDE),
	...at('localStorage', BESIDE, 'leitfaden:'),
	...at('localStorage', {
		'leitfaden:reminded': row('remind', 'device'),
		'leitfaden:lastWords:*': row('words', 'opened'),
		'offer-*': row('choices', 'browser'),
	}),
	...at('sessionStorage', OF_NOW('tab'), 'leitfaden:'),
	'sessionStorage leitfaden-invitation': row('access', 'used'),
};
