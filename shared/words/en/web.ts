export const web = {
	join: {
		title: 'You are invited to a mentorship',
		lead: 'Leitfaden sits beside your video call and leads the two of you through the conversation. It opens right here: nothing to install, no account.',
		both: 'Both of you read',
		bothWhat:
			'Names, agenda, shared notes, action items, goals, dates, and what each of you shares.',
		onlyYou: 'Only you read',
		onlyYouWhat: 'Your own notes. Your answers about goals and mood, until both have answered.',
		quiet: 'Nothing is recorded, and no bot joins.',
		name: 'Your name (if you like)',
		nameHint: 'Left empty, you keep the name the other person wrote down.',
		submit: 'Join',
		joining: 'Joining …',
		once: 'The link is for you alone: it lets one person in, once.',
		dead: 'This invitation does not work',
		deadWhat:
			'A link lets one person in, once, and not for ever. Perhaps a part of it got lost on the way, too. Ask the person who sent it for a new one.',
		deadMine:
			'Was it you, on another device? Give an e-mail address there, under Account, and sign in here with the same one.',
		toAccount: 'Sign in here',
		own: 'This link is for the other person',
		ownWhat: 'You are in this mentorship already. Send the link on, and open your own page here.',
		maker: 'You made this link yourself',
		none: 'There is no invitation in this address',
		noneWhat:
			'Open the whole link, as it was sent to you. You can also copy it and paste it in Leitfaden.',
		mine: 'To my mentorships',
		open: 'Open Leitfaden',
		unreachable: 'There is no connection right now. Your invitation stays here: try again soon.',
		noRoom:
			'Your browser has no room left to write this down. Your invitation stays here: make some room on this device, then try again.',
		tooMany: 'Those were many tries in a short time. Please wait a minute, then try again.',
		upgrade: 'This page is older than the server. Please reload it.',
		signedOut: 'This device is signed out. Sign in above, then join.',
		other: 'That did not work just now. Please try again in a moment.',
	},

	runningNow: 'What is running now',
	running: (name: string) => `A session with ${name} is running`,
	toSession: 'Go to the session',
	start: 'Start a session',
	plain: 'Questions in plain language',
	plainHint: 'Short sentences, everyday words. Only on this device.',
	about: 'You',
	more: 'More',
	extension: 'In a video call on this computer, Leitfaden can sit inside the call itself.',
	extensionGet: 'Get the extension',
	extensionAsk:
		'It is an extension of this browser: whoever runs this Leitfaden can tell you where to get it.',
	install: 'Keep Leitfaden on this device like an app. It opens without a network, too.',
	installDo: 'Install',
	notNow: 'No thanks',
};
