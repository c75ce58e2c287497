export const account = {
	title: 'Account',
	what: 'Use Leitfaden on a second device.',
	lead: 'With an e-mail address, what you have shared is on each of your devices. Nobody needs an account to use Leitfaden, and there is no password.',
	silent:
		'This device has shared something, and no e-mail address stands behind it yet. If you lose this device, you can no longer get at what you shared.',
	email: 'E-mail address',
	emailHint: 'We send a code to it. The people you talk with do not see it.',
	emailMissing: 'Please write an e-mail address, such as name@example.org.',
	send: 'Send me a code',
	sending: 'Sending …',
	codeSent: (email: string) => `A code is on its way to ${email}.`,
	codeSentHidden: 'A code is on its way to your address.',
	code: 'Code from the mail',
	codeHint: 'Six digits, good for ten minutes. If no mail comes, look among the spam.',
	codeMissing: 'The code has six digits.',
	signIn: 'Sign in',
	signingIn: 'Signing in …',
	again: 'Send another code',
	againIn: (seconds: number) =>
		seconds === 1 ? 'Another code in 1 second' : `Another code in ${seconds} seconds`,
	sentAgain: 'Another code is on its way. Only the newest one counts.',
	otherAddress: 'Use another address',
	didSignIn: 'Signed in. Your mentorships are being loaded.',
	foreign: (n: number) =>
		n === 1
			? 'One mentorship on this device belongs to another account. It stays here to be read; what you write in it is not sent.'
			: `${n} mentorships on this device belong to another account. They stay here to be read; what you write in them is not sent.`,

	erasureDue: (day: string) =>
		`This account will be erased on ${day}: all of yours with the server, also what has come into it from this device. Until then you can take that back.`,
	takeBack: 'Take it back',
	tookBack: 'Taken back. Nothing was erased.',
	erasing: 'This account is being erased now.',
	tooLate: 'It can no longer be taken back.',
	notTakenBack: 'That did not work just now. Please try again in a moment.',

	signedInAs: (email: string) => `Signed in as ${email}`,
	signedIn: 'Signed in',
	loading: 'Loading …',
	tryAgain: 'Try again',
	change: 'Change e-mail address',
	changeLead:
		'We send a code to the new address. Once it is typed in, your other devices are signed out, and the old address gets a mail about it. Where the server has half of a device’s key, what that device has not sent by then is lost.',
	newEmail: 'New e-mail address',
	changeNow: 'Change address',
	changing: 'Changing …',
	didChange:
		'Your e-mail address is changed. Other devices have to sign in again; where the server had half of the key, they begin anew, with what was sent.',
	notNow: 'Not now',

	devices: 'Your devices',
	thisDevice: 'This device',
	unnamed: 'A device without a name',
	seen: (when: string) => `Last seen ${when}`,
	lapsed: (when: string) =>
		`Last seen ${when}. Its sign-in has ended; what is still on it opens again with a new one.`,
	revoke: 'Sign out',
	revokeOne: (device: string) => `Sign out ${device}`,
	revokeAsk: (device: string) =>
		`Sign out ${device}? It can neither fetch nor send anything from then on. What it has stored stays on it. If the server has half of its key, that opens no more: what it has not sent yet is lost then.`,
	revokeConfirm: 'Yes, sign it out',
	revokeOthers: 'Sign out all other devices',
	revokeOthersAsk:
		'Sign out all devices but this one? They can neither fetch nor send anything from then on. What they have stored stays on them. Where the server has half of the key, that opens no more: what has not been sent yet is lost then.',
	revokeOthersConfirm: 'Yes, sign them out',
	didRevoke: 'Signed out.',
	goneMeanwhile: 'That one is not in the list any more. These are your devices now.',

	onlyHere: 'Only on this device',
	onlyHereLead:
		'These mentorships have never left this device, and signing in does not change that.',
	keep: 'Keep with my account',
	keepOne: (name: string) => `Keep with my account: ${name}`,
	keeping: 'Sending …',
	didKeep: (name: string) => `The mentorship with ${name} is on your other devices too now.`,

	signOut: 'Sign out on this device',
	signOutHint: 'Everything of Leitfaden is removed from this device.',
	signOutAsk: 'Sign out? Everything of Leitfaden is removed from this device.',
	stays: 'What is with your account comes back when you sign in again.',
	goes: 'No e-mail address stands behind this device: what is removed now cannot be brought back here.',
	unsent: (n: number) =>
		n === 1 ? '1 change has not been sent yet.' : `${n} changes have not been sent yet.`,
	refused: (n: number) =>
		n === 1
			? '1 change was not accepted, and its words are only here.'
			: `${n} changes were not accepted, and their words are only here.`,
	onlyHereToo: (n: number) =>
		n === 1
			? '1 mentorship is only on this device and would be gone.'
			: `${n} mentorships are only on this device and would be gone.`,
	drafts: (n: number) =>
		n === 1
			? '1 text is typed but not saved. Save it where you wrote it, or copy it: the file does not have it.'
			: `${n} texts are typed but not saved. Save them where you wrote them, or copy them: the file does not have them.`,
	moreNow: 'Something has been added meanwhile. Please look once more.',
	sendFirst: 'Send first',
	sent: 'Everything is sent.',
	saveCopy: 'Save a copy',
	saved: (n: number) => (n === 1 ? 'Saved 1 file.' : `Saved ${n} files.`),
	signOutConfirm: 'Yes, sign out',
	signOutDiscard: 'Sign out and discard it',
	signingOut: 'Signing out …',
	didSignOut: 'You are signed out, and nothing of Leitfaden is left on this device.',
	notTold:
		'The server could not be reached: this device stays in your list until you take it off on another device.',
	startOver: 'Start anew',

	signedOut: 'Signed out on this device. Sign in to send what you wrote.',
	signedOutUnnamed:
		'The server no longer knows this device. If you have ever typed in a code from a mail, sign in with that address: then what you wrote is sent. Without an address it stays here to be read and copied, and you go on together in a new mentorship.',
	erased:
		'This account was erased. What you wrote on this device stays here to be read and copied until you wipe it; nothing of it is sent any more.',
	wipeHint:
		'If this device was signed out from elsewhere, or your account was erased, you can take everything of Leitfaden off it.',
	wipe: 'Wipe this device',
	wipeAsk: 'Wipe this device? Everything of Leitfaden is removed from it.',
	wipeConfirm: 'Yes, wipe it',
	wipeDiscard: 'Wipe it and discard that',
	wiping: 'Wiping …',
	goOnSigningIn: 'Sign in',

	failures: {
		wrong_code:
			'This code opens nothing: it may be mistyped, too old, or not the newest. Try again, or ask for another one.',
		too_many: 'Too many tries at once. Please wait a little, then try again.',
		unreachable:
			'There is no connection right now. What you typed stays here; try again when you are online.',
		no_room:
			'Your browser has no room left to write this down. Please make some room on this device, then try again.',
		other_seat:
			'This address is that of the other person in one of your mentorships. Please use your own.',
		email_taken: 'This address has an account of its own. To use that one, sign out here first.',
		not_signed_in: 'This device is signed out. Please sign in again.',
		left: 'You have left this mentorship already.',
		upgrade: 'This version of Leitfaden is too old for that. Please update it.',
		other: 'That did not work just now. Please try again in a moment.',
	},

	leave: {
		open: 'Leave mentorship',
		hint: 'For when you do not want to be part of it any more. If you are simply done, end it instead.',
		ask: (name: string) => `Leave the mentorship with ${name}?`,
		before: (name: string) =>
			`${name} keeps what you two have shared: notes, action items, goals, dates, with your name on them. Nobody else has ever seen your private notes. On this device everything stays to be read. Only ${name} can invite you back.`,
		drafts: (n: number) =>
			n === 1
				? '1 text is typed but not saved, and afterwards it cannot be. Save it where you wrote it, or copy it.'
				: `${n} texts are typed but not saved, and afterwards they cannot be. Save them where you wrote them, or copy them.`,
		confirm: 'Yes, leave',
		leaving: 'Leaving …',
		otherLeft: (name: string, when: string) =>
			`${name} left this mentorship on ${when}. What you two have shared stays with you, and the place stays theirs: only ${name} can be invited back into it.`,
		otherLeftNext: {
			mentor: 'With another mentee, begin a new mentorship: they see nothing of this one.',
			mentee:
				'With another mentor, you begin a new mentorship and take along what is yours: they see nothing else of this one.',
		},
		begin: 'New mentorship',
		left: 'You have left this mentorship. What is here stays readable on this device.',
	},
};
