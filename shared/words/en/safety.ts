/** How this device keeps what people write, and what is said while it is locked. */
export const safety = {
	title: 'How this device keeps your texts',
	intro:
		'Everything you write lies encrypted on this device. Here you choose where the key is. What you share with the other person also lies on the server, whatever you choose. Ids, times and how much there is lie open in any case.',
	/** Beside every choice: each begins over a disk that had another key. */
	earlier:
		'What was here before is encrypted anew at once. But old traces of it may still be brought back from the disk with special tools, until the browser has tidied its files.',
	best: 'You are safest if you choose before you write anything.',
	choose: 'Where the key is',
	modes: {
		own: {
			name: 'My own device',
			guards: 'Nobody who searches the disk or a backup for words finds any.',
			costs:
				'You are asked nothing; but whoever gets hold of your whole browser profile can read everything.',
		},
		passphrase: {
			name: 'With a passphrase',
			guards:
				'Whoever has the disk but not the passphrase can read nothing you have written since this choice.',
			costs:
				'You are asked for it once each time the browser starts or the extension is updated, and nobody can tell it to you again.',
		},
		online: {
			name: 'With the server’s help',
			guards:
				'Once you sign this device out from another one, nothing you have written since this choice can be opened here.',
			costs:
				'Each time the browser starts or the extension is updated it needs the network once; until then everything stays closed, in a call too. After 30 days without use, and every 90 days, you sign in by e-mail again and everything is there. Without an e-mail address there is no way back in after 400 days without use.',
		},
		shared: {
			name: 'This is a shared computer',
			guards:
				'Once the browser is closed, nothing you have written since this choice can be read here.',
			costs:
				'You sign in by e-mail each time. An update of the extension, which the browser may make by itself, ends it as closing does: what has not been sent by then is lost.',
		},
	},
	offer: {
		title: 'If this device gets lost',
		guards:
			'Give the server half of its key: sign the device out from another one, and nothing you write from now on can be opened on it. The half alone opens nothing.',
		costs:
			'For that the browser needs the network once each time it starts or the extension is updated, and a code by e-mail after 30 days without use and every 90 days; until then everything stays closed, in a call too.',
		keep: 'Give the server half of the key',
		keeping: 'Everything is being written anew …',
		kept: 'Half of the key is with the server now.',
		notNow: 'Not now',
		later: 'You find this later under',
	},
	passphrase: 'Passphrase',
	again: 'Passphrase once more',
	hint: 'At least 8 characters. If you forget it, all that comes back is what your account has.',
	tooShort: 'Please take at least 8 characters.',
	different: 'The two are not the same.',
	use: 'Keep it this way from now on',
	working: 'Everything is being written anew …',
	done: 'Your texts are kept this way now.',
	broken: (count: number) =>
		count === 1
			? 'One text on this device can no longer be read: it was changed on the disk.'
			: `${count} texts on this device can no longer be read: they were changed on the disk.`,
	/** By the code of what went wrong; `other` is for everything without a text of its own. */
	failures: {
		not_named:
			'First add an e-mail address to your account: it is the only way back to your texts.',
		not_signed_in: 'This device is not signed in yet. Invite somebody or sign in by e-mail first.',
		only_here:
			'There is a mentorship on this device alone, and it would be lost. Give it to your account first.',
		unsent: 'Something has not been sent yet, and would be lost. Send it or take it away first.',
		unreachable: 'The server cannot be reached just now. Nothing has changed.',
		no_room:
			'Your browser has no room left to write everything anew. Please make some room on this device, then try again.',
		other: 'That did not work. Please try again.',
	},
	locked: {
		title: 'Locked',
		passphrase: 'Your texts on this device are locked with your passphrase.',
		network:
			'Your texts on this device open as soon as the server can be reached. This page goes on by itself.',
		ended:
			'This device’s sign-in has ended. If that was only a long pause, sign in again by e-mail: everything opens, also what has not been sent yet. If it was signed out from another device, or its account was erased, what is on it can no longer be opened; as long as there is the account, it has everything that was sent.',
		closed:
			'You signed in, but that does not open what is on this device: it was signed out from another one, belongs to another account, or its account was erased. If you have a second e-mail address, try that one. Whatever was sent is with its account, as long as there is one.',
		signed_out:
			'This device was signed out, or its sign-in has ended. What is on it can no longer be opened; your account still has everything that was sent.',
		erased: 'The account of this device was erased. What is still on it can no longer be opened.',
		signInAgain: 'Sign in again',
		unlock: 'Unlock',
		unlocking: 'Unlocking …',
		wrong: 'That is not the passphrase. Please try again.',
		forgotten: 'I cannot unlock it',
		startOver: 'Begin anew on this device',
		ask: 'Everything on this device is wiped. What your account has comes back when you sign in by e-mail; everything else is gone for good.',
		wipe: 'Wipe this device',
		cancel: 'Leave it as it is',
	},
};
