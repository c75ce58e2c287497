export const panel = {
	title: 'Leitfaden',
	open: 'Open the guide',
	openFor: (name: string) => `Start session with ${name}`,
	joinWith: (name: string) => `Join session with ${name}`,
	openRunning: (section: string) => `${section}: open the guide`,
	grip: 'Move the panel: drag it, or use the arrow keys',
	home: 'Overview',
	collapse: 'Make small',
	expand: 'Open the whole panel',
	hide: 'Hide in this call',
	hidden: 'Alt+Shift+M brings it back.',
	more: 'More',
	tabs: 'Parts of the session',
	tab: {
		now: 'Now',
		agenda: 'Agenda',
		notes: 'Notes',
		actionItems: 'Actions',
		goals: 'Goals',
	},
	loading: 'One moment …',

	header: {
		nth: (n: number, of: number) => `${n} of ${of}`,
		inSection: (time: string) => `${time} left for this item`,
		over: (minutes: number) => `${minutes} over`,
		minutesLeft: (n: number) => (n === 1 ? '1 min left' : `${n} min left`),
		noneLeft: 'Time is up',
		wrapUpSafe: 'wrap-up safe',
		wrapUpShort: 'wrap-up is getting short',
		paused: 'Paused',
	},

	now: {
		previous: 'Previous question',
		next: 'Next question',
		prompt: 'A question to ask',
		noPrompts: 'No question for this item. Just talk.',
		nextSection: (title: string) => `Next: ${title}`,
		end: 'End session',
		paused: (title: string) => `Paused at “${title}”. Nothing is counted.`,
		resume: 'Go on',
		over: (minutes: number, rest: string, safe: boolean) =>
			`${minutes} min over. The rest becomes ${rest}${safe ? ', wrap-up safe' : ''}.`,
		overOnly: (minutes: number) => `${minutes} min over.`,
		onlyYou: 'Only you see this.',
		more: '+2 minutes',
		doesNotFit: (missing: number) =>
			missing === 1
				? '1 minute is missing for the rest.'
				: `${missing} minutes are missing for the rest.`,
		park: (title: string) => `Park “${title}”`,
	},

	start: {
		withName: (name: string) => `Session with ${name}`,
		nth: (n: number) => `Session ${n}`,
		template: 'What kind of session',
		minutes: 'Minutes',
		start: (name: string) => `Start session with ${name}`,
		join: 'Join session',
		wasPlanned: (when: string) => `It was planned for ${when}.`,
		runs: (name: string) => `A session with ${name} is running.`,
		stillRuns: (when: string) => `It has been running since ${when}.`,
		notThis: 'Not this one?',
		first: 'A calm guide for your mentoring conversation. No bot, no recording.',
		create: 'New mentorship',
		accept: 'I have an invitation',
		back: 'Back',
		invite: (name: string) => `Invite ${name}`,
		notJoined: (name: string) => `${name} has not joined yet. You can start all the same.`,
		promises: (n: number) => (n === 1 ? '1 open action item' : `${n} open action items`),
		ended: 'This mentorship has ended.',
	},

	after: {
		title: 'That was it.',
		held: (duration: string) => `${duration} together.`,
		openReview: 'Open review',
		notOver: 'Not over yet? Go on',
		done: 'Close',
	},

	menu: {
		account: 'Account',
		pause: 'Pause',
		resume: 'Go on',
		shield: 'Shield',
		review: 'Open review',
		invite: 'Invite the other person',
		keys: 'Keys',
		language: 'Auf Deutsch',
		end: 'End session',
	},
	end: {
		question: 'End the session for both?',
		confirm: 'End session',
	},

	shield: {
		on: 'Shield on',
		off: 'Show again',
		nth: (n: number, of: number) => `Item ${n} of ${of}`,
		hidden: 'Everything written is hidden until you switch this off.',
		presenting: 'You are presenting, so everything written is hidden.',
	},

	save: {
		typed: 'Not saved yet',
		saved: 'Saved here',
		offline: (n: number) =>
			n === 1
				? 'Saved here, 1 change waits for the network'
				: `Saved here, ${n} changes wait for the network`,
		unsent: 'Saved here, nothing is sent right now',
		connecting: 'Saved here, connecting',
		sending: 'Saved here, sending',
		synced: 'Synced',
		problem: 'Saved here, not sent',
		why: {
			upgrade:
				'This version of Leitfaden is too old for the server. Please update the extension; everything saved here is sent then.',
			not_signed_in:
				'The server no longer knows this device. Everything saved stays here; you can take a copy from the review.',
			left: 'You have left this mentorship. What is here stays readable for you.',
			gone: 'This mentorship was erased on the server, and so it is gone here too. What had not been sent waits for you in the review.',
			other: 'The server does not take it for now. It is tried again by itself.',
		},
		refused: 'A change was not accepted. It is kept for you in the review.',
	},

	gone: {
		text: 'Leitfaden was updated, and this panel no longer saves. Everything saved is here again once you reload this call’s tab.',
		away: 'Leitfaden does not answer. This panel does not save for the moment. What you see stays until you reload.',
		unwelcome:
			'This panel cannot go on by itself. Everything saved is here again once you reload this call’s tab.',
		openTab: 'Go on in a tab of its own',
		copy: 'Copy text',
		copied: 'Copied',
		byHand: 'Select the text and press Ctrl+C.',
		reload: 'Reload panel',
	},

	keys: {
		title: 'Keys',
		lead: 'They work while you are not in a text field.',
		list: {
			tabs: 'Go to a tab',
			prompt: 'Next or previous question',
			section: 'Next or previous item',
			capture: 'New action item',
			mine: 'My note',
			ours: 'Our note',
			goals: 'Goals',
			signal: 'A quiet signal to the other person',
			think: 'Thinking time',
			more: 'Two minutes more for this item',
			help: 'These keys',
			escape: 'Back to the call',
			global: 'Panel, next agenda item, action item, shield',
		},
	},

	said: {
		section: (title: string) => `Now: ${title}`,
		paused: 'The session is paused.',
		ended: 'The session is over.',
	},
};
