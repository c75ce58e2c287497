export const mentorships = {
	roles: { mentor: 'Mentor', mentee: 'Mentee' },
	cadences: {
		weekly: 'Every week',
		fortnightly: 'Every two weeks',
		monthly: 'Every month',
		none: 'No fixed rhythm',
	},
	languages: { en: 'English', de: 'Deutsch' },
	ended: 'Ended',
	notJoined: 'Not joined yet',
	running: 'Session running',
	nextOn: (when: string) => `Next: ${when}`,
	noDate: 'No date yet',
	withName: (name: string) => `With ${name}`,

	create: {
		title: 'New mentorship',
		lead: 'Two names and a rhythm. It works at once, without a network and without an account.',
		myRole: 'I am the',
		myName: 'My name',
		otherName: { mentor: 'What is your mentor called?', mentee: 'What is your mentee called?' },
		cadence: 'How often you meet',
		minutes: 'Length of a session',
		otherLanguage: 'The other person’s language',
		otherLanguageHint: 'They can change it themselves later.',
		submit: 'Create mentorship',
		storing: 'Saving on this device …',
		nameMissing: 'Please write a name.',
		refused: 'This could not be saved. Nothing was created; please try again.',
	},

	picker: {
		title: 'Who is this call with?',
		hint: 'Only you see this choice.',
		thisCall: 'Last time in this call',
	},

	invite: {
		title: (name: string) => `Invite ${name}`,
		lead: 'Make a link and send it the way you two write to each other anyway. It opens in any browser, on a phone too: nothing to install, no account.',
		make: 'Make invitation link',
		again: 'Make a new link',
		making: 'Making the link …',
		link: 'Invitation link',
		copy: 'Copy link',
		copied: 'Copied',
		copyByHand: 'The link is selected. Press Ctrl+C (⌘C) to copy it.',
		qr: 'QR code of the invitation link',
		scan: 'Or point a phone’s camera at it.',
		expires: (when: string) => `Works once, until ${when}.`,
		theySee: (name: string) =>
			`${name} will see: your name, the agenda, shared notes, action items, goals, dates and whatever else you share. Never your private notes.`,
		stays: (name: string) =>
			`If one of you leaves, the other keeps what you shared, with both names on it. If you have your part erased, ${name} keeps agenda, goals and action items without your words and without your name.`,
		joined: (name: string) => `${name} has joined. No invitation is needed any more.`,
		/** What has become of the newest link. */
		open: (when: string) => `A link is open until ${when}. Whoever has it can join.`,
		used: (when: string) => `Your last link was used on ${when}.`,
		expired: (when: string) => `Your last link stopped on ${when}; nobody used it.`,
		revoked: 'You have taken your last link back. It opens nothing any more.',
		takeBack: 'Take back',
		replaced: 'The link you made before has stopped working.',
		back: (name: string) =>
			`${name} was here and has left. This link lets ${name} back in and nobody else. With somebody else, begin a new mentorship.`,
		offline:
			'There is no network right now. Everything else works; make the link when you are back online.',
	},

	accept: {
		title: 'I have an invitation',
		lead: 'Paste the link you were sent.',
		link: 'Invitation link',
		name: 'My name',
		nameHint: 'The other person sees this name.',
		submit: 'Join',
		joining: 'Joining …',
		linkMissing: 'Please paste the link you were sent.',
		nameMissing: 'Please write your name.',
	},

	/** By the code of what went wrong; `other` is for everything without a text of its own. */
	failures: {
		invalid_link:
			'This is not an invitation link. Please copy the whole link, from “http” to the end.',
		already_in:
			'You are in this mentorship already. This link is for the other person: send it to them.',
		invite_spent:
			'This invitation opens nothing: it was used or taken back, its time is over, or a part of the link is missing. Ask for a new one. If you used it yourself, the mentorship is in your list there; to have it here too, give an e-mail address there, under Account, and sign in here with the same one.',
		own_used:
			'You made this link yourself, and somebody has joined with it. If it is not the person you meant, leave that mentorship and begin a new one.',
		own_expired: 'You made this link yourself. Its time is over; make a new one.',
		own_revoked: 'You made this link yourself and took it back. Make a new one.',
		no_seat:
			'Nobody can be invited here: either you are both in, or the other place is closed. With somebody else, begin a new mentorship.',
		gone: 'This invitation has expired. Ask for a new link.',
		not_found: 'This invitation is not known. Perhaps a part of the link is missing.',
		unreachable:
			'There is no connection right now. Your link stays here; try again when you are online.',
		no_room:
			'Your browser has no room left to write this down. Please make some room on this device, then try again.',
		too_many: 'Those were many tries in a short time. Please wait a minute and try again.',
		upgrade: 'This version of Leitfaden is too old for that. Please update the extension.',
		other: 'That did not work just now. Please try again in a moment.',
	},

	kept: {
		label: 'Kept after its end',
		months: (n: number) => (n === 1 ? 'One month' : `${n} months`),
		means: (span: string) =>
			`${span} after you have ended it, the server deletes this mentorship for both of you. Until then it can be reopened; what you save to a file stays yours.`,
		/** Beside a list in which the short times are missing. */
		tooLate: (days: number) =>
			`Shorter times are missing here: with them everything would be deleted for both of you in less than ${days} days.`,
		did: 'Time changed',
	},
	settings: {
		title: 'Mentorship',
		name: 'Name of this mentorship',
		nameHint: (otherName: string) => `Without a name it is called “${otherName}”.`,
		otherName: 'The other person’s name',
		cadence: 'How often you meet',
		minutes: 'Length of a session',
		timeZone: 'Time zone of the rhythm',
		calls: 'Calls of this mentorship',
		callsHint: 'In these calls the panel opens this mentorship by itself.',
		removeCall: (call: string) => `Take out ${call}`,
		didRemoveCall: 'Call taken out',
		end: 'End mentorship',
		endHint: 'Nothing is deleted. It moves to the end of your lists and can be reopened.',
		endAsk: (name: string) => `End the mentorship with ${name}?`,
		endConfirm: 'Yes, end it',
		endedNote: 'This mentorship has ended. Everything in it stays readable.',
		reopen: 'Reopen mentorship',
		didRename: 'Name changed',
		didCadence: 'Rhythm changed',
		didMinutes: 'Length changed',
		didTimeZone: 'Time zone changed',
		didEnd: 'Mentorship ended',
		didReopen: 'Mentorship reopened',
	},
};
