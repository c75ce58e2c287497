// What the page offers once and no more after a "no thanks": this device remembers, nobody else.

type Offer = 'account' | 'extension' | 'install';

const keyOf = (offer: Offer) => `offer-${offer}`;

/** A browser without a memory is asked again; that is all. */
function read(offer: Offer): boolean {
	try {
		return localStorage.getItem(keyOf(offer)) === 'no';
	} catch {
		return false;
	}
}

class Declined {
	account = $state(read('account'));
	extension = $state(read('extension'));
	install = $state(read('install'));

	decline(offer: Offer): void {
		this[offer] = true;
		try {
			localStorage.setItem(keyOf(offer), 'no');
		} catch {
			// Then until the page goes.
		}
	}
}

export const createDeclined = () => new Declined();
