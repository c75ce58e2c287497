// What was written in the last moment before the page goes: the hub goes with its page, and what it was just
// about to seal would be lost. Sealing is asynchronous and a page that goes waits for nothing, so the sealing is
// prepared: keys drawn while there is time close words in the same moment (`close-at-once.ts`). The next
// hub says them again, under the uids they had: what was stored after all is not written twice.
import { newUid } from '#shared/ids.ts';
import type { Unsaid } from '#shared/link/page-link.ts';
import type { Keyring, OneTimeKey } from '#shared/store/seal.ts';
import { closeAtOnce, openClosed } from './close-at-once.ts';

/** Beside what else lies in the browser's small storage, so that it is wiped with it. */
const PREFIX = 'leitfaden:lastWords:';
/** One for the moment the page is hidden, one for the moment it goes, and one for a hurry. */
const KEYS_AHEAD = 3;

export interface LastWords {
	/** There is a key: gives back what others left, and gets ready. */
	open(keys: Keyring): Promise<readonly Unsaid[]>;
	/** At once. Nothing where there is no key here: then another tab has the hub, and hears it. */
	keep(unsaid: Unsaid): void;
	/** Something was said after all: what is kept must not say it once more, over what is newer. */
	update(unsaid: Unsaid): void;
	/** Those that `open` gave are safe. */
	forgetOld(): void;
	/** The page stays after all, and says itself what is not said yet. */
	forgetOwn(): void;
}

export function lastWords(storage: Storage): LastWords {
	const own = PREFIX + newUid();
	let ahead: OneTimeKey[] = [];
	let refill: () => Promise<void> = async () => undefined;
	let old: readonly string[] = [];
	let said = '';

	return {
		async open(keys) {
			ahead = [];
			refill = async () => {
				while (ahead.length < KEYS_AHEAD) ahead.push(await keys.oneTimeKey());
			};
			await refill();
			old = Object.keys(storage).filter((name) => name.startsWith(PREFIX) && name !== own);
			const found = await Promise.all(
				old.map((name) => openClosed(keys, storage.getItem(name) ?? '')),
			);
			return found.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Unsaid]));
		},
		keep(unsaid) {
			const text = JSON.stringify(unsaid);
			if (text === said) return;
			this.forgetOwn();
			if (unsaid.mutations.length + unsaid.places.length === 0) return;
			const key = ahead.shift();
			if (!key) return;
			try {
				storage.setItem(own, JSON.stringify(closeAtOnce(key, text)));
				said = text;
			} catch {
				// No room: then as if there were no key.
			}
			void refill();
		},
		update(unsaid) {
			if (said !== '') this.keep(unsaid);
		},
		forgetOld() {
			for (const name of old) storage.removeItem(name);
			old = [];
		},
		forgetOwn() {
			said = '';
			storage.removeItem(own);
		},
	};
}
