export const review = {
	title: 'Review',
	sessionTitle: (n: number) => `Session ${n}`,
	choose: 'Your mentorships',
	chooseEmpty: 'No mentorship yet. Create one, or paste an invitation.',
	loading: 'Opening …',
	olderLoading: 'Older sessions are still loading.',
	notFound: 'This page is not here. It may have been removed, or the address is cut off.',
	backToAll: 'All mentorships',
	backTo: (name: string) => `All sessions with ${name}`,
	account: 'Account',
	settings: 'Settings of this mentorship',
	restarting:
		'The extension is restarting. You can keep reading; please reload this page to write.',
	you: 'You',

	sessions: {
		taken: (sentence: string) => `“${sentence}”`,
		title: 'Sessions',
		empty: 'No session yet. The first one appears here once it is planned or started.',
		planned: 'Planned',
		live: 'Running now',
		paused: 'Paused',
		promised: (n: number) => (n === 1 ? '1 action item' : `${n} action items`),
	},

	summary: {
		title: 'In short',
		stillRunning: 'This session is still running. The summary grows with it.',
		notStarted: 'This session has not begun yet.',
		edit: 'Edit the summary',
		field: 'Summary in your own words',
		hint: 'You both see and can change it. The facts stay below.',
		done: 'Done',
		restore: 'Restore the facts',
		did: 'Summary changed',
		didRestore: 'Facts restored',
	},

	actionItems: {
		title: 'Action items',
		open: 'Open action items',
		mine: 'Mine',
		yours: (name: string) => `${name}’s`,
		noneMine: 'Nothing open on your side.',
		noneYours: (name: string) => `Nothing open for ${name}.`,
	},

	next: {
		missed: 'Date missed',
		none: 'No date yet',
		noneHint: 'The best moment to agree on it is now.',
	},

	goals: {
		title: 'Goals',
		noneHere: 'No goal was looked at in this session.',
		late: 'Check in now',
		history: 'Check-ins',
		noHistory: 'No check-in yet.',
		session: 'Session',
		before: (level: string) => `last time: ${level}`,
	},

	takeaway: {
		title: 'What I take with me',
		theirs: (name: string) => `What ${name} takes along`,
	},

	notes: {
		title: 'Notes',
		mineHint: 'Only you can read these.',
		empty: 'No shared notes in this session.',
		write: 'Write a note',
		edit: 'Edit',
		done: 'Done',
		show: (n: number) => (n === 1 ? 'My notes (1)' : `My notes (${n})`),
	},

	agenda: {
		title: 'How it went',
		empty: 'There was no agenda.',
		states: { open: 'open', done: 'done', skipped: 'skipped', parked: 'parked' },
		correct: 'Correct this session',
		correctHint: 'You both see the corrections.',
		finish: 'Done correcting',
		startedAt: 'Began',
		endedAt: 'Ended',
		state: (title: string) => `State of “${title}”`,
		tookOf: (title: string) => `Minutes “${title}” took`,
		titleOf: (title: string) => `Title of “${title}”`,
		min: 'min',
		endBeforeStart: 'The end cannot be before the beginning.',
		didState: 'State corrected',
		didTook: 'Duration corrected',
		didTitle: 'Title corrected',
		didTimes: 'Times corrected',
		took: (duration: string, planned: string) => `${duration}, planned ${planned}`,
	},

	topics: {
		title: 'Topics for this session',
		hint: 'Both of you can put down here what you want to talk about. It will be on the agenda when the session starts.',
		remove: (title: string) => `Remove “${title}”`,
	},

	removal: {
		title: 'Held by mistake?',
		remove: 'Remove this session',
		question:
			'Remove this session for both? Its agenda, notes and check-ins go out of sight with it. Action items stay.',
		confirm: 'Yes, remove it',
		removed: 'This session has been removed. It is in no list any more; its action items stay.',
		back: 'Bring it back',
		did: 'Session removed',
		didBack: 'Session brought back',
	},

	parked: {
		title: 'Parked topics',
		hint: 'They wait for the next agenda.',
		takeAlong: 'Put on the next agenda',
		taken: 'On the next agenda',
	},

	readers: {
		title: 'Who can read what',
		both: (name: string) => `You and ${name}`,
		shared:
			'Names, rhythm, dates and plan B. Agenda and times, summary and shared notes. Action items with their comments, goals with their milestones. What each of you prepares, the hours each of you paints, feedback cards, signatures, and a takeaway that you share. Check-ins and your answers to “How was it?”, once you have both given them.',
		since: (name: string, date: string) => `${name} has been able to read it since ${date}.`,
		notYet: (name: string) => `${name} has not joined yet: so far you are the only one.`,
		onlyYou: 'Only you',
		own: 'Your own notes, your own templates, a takeaway you keep to yourself, and feedback you have not shared yet. Check-ins and your answers to “How was it?”, as long as the other person has not given theirs. Which calls belong to this mentorship.',
		calendar: 'Whoever has your calendar link',
		calendarLink:
			'When you meet and when your own action items are due, and whether each is still open, done or called off. Never what about, and never with whom. Without a link there is nothing to read.',
	},

	export: {
		title: 'Take it with you',
		hint: 'Files stay on this device. Nothing is uploaded.',
		withMine: 'With my own notes and my private takeaway',
		saveMarkdown: 'Save as Markdown',
		copyMarkdown: 'Copy as Markdown',
		print: 'Print or PDF',
		json: 'Everything as JSON',
		jsonHint: 'The JSON holds all you may read of this mentorship, your own notes included.',
		calendar: 'Due dates for your calendar (.ics)',
		copied: 'Copied.',
		copyFailed: 'Copying did not work. Please save the file instead.',
		saved: (file: string) => `Saved as ${file}.`,
		nothingDated: 'No open action item here has a date.',
		sessionFile: (n: number) => `leitfaden-session-${n}`,
		mentorshipFile: 'leitfaden-mentorship',
		dueFile: 'leitfaden-action-items.ics',
	},
};
