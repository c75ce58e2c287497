const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const summary = {
	title: (n: number, date: string) => `Session ${n}, ${date}`,
	titleWithoutDate: (n: number) => `Session ${n}`,

	held: (duration: string, date: string) => `${duration} on ${date}.`,
	running: (date: string, time: string) => `Running since ${time} on ${date}.`,
	planned: (when: string) => `Planned for ${when}.`,
	plannedWithoutDate: 'Planned, with no date yet.',
	promised: (n: number) =>
		n === 0
			? 'You agreed on no action items.'
			: `You agreed on ${counted(n, 'action item', 'action items')}.`,
	done: (n: number) => `${counted(n, 'agenda item', 'agenda items')} covered`,
	skipped: (n: number) => `${n} skipped`,
	parked: (n: number) => `${n} parked`,
	open: (n: number) => `${n} left open`,
	parkedTopics: (topics: string) => `Parked for later: ${topics}.`,
	goalMoved: (goal: string, from: string, to: string) =>
		`The goal “${goal}” moved from “${from}” to “${to}”.`,
	goalStayed: (goal: string, level: string) => `The goal “${goal}” stayed at “${level}”.`,
	goalStands: (goal: string, level: string) => `The goal “${goal}” stands at “${level}”.`,
	goalMovedFor: (name: string, goal: string, from: string, to: string) =>
		`As ${name} sees it, the goal “${goal}” moved from “${from}” to “${to}”.`,
	goalStayedFor: (name: string, goal: string, level: string) =>
		`As ${name} sees it, the goal “${goal}” stayed at “${level}”.`,
	goalStandsFor: (name: string, goal: string, level: string) =>
		`As ${name} sees it, the goal “${goal}” stands at “${level}”.`,
	goalAgreed: (goal: string) => `You agreed on the goal “${goal}”.`,
	milestoneReached: (milestone: string, goal: string) =>
		`Milestone reached: ${milestone} (“${goal}”).`,
	agreedHere: 'agreed by both in this session',
	reachedHere: 'milestone reached',
	next: (when: string, minutes: number) =>
		`Next date: ${when}, ${counted(minutes, 'minute', 'minutes')}.`,
	noNext: 'No next date yet.',
	levels: {
		'-2': 'much less than agreed',
		'-1': 'less than agreed',
		'0': 'as agreed',
		'1': 'more than agreed',
		'2': 'much more than agreed',
	},

	actionItemsTitle: 'Action items',
	noActionItems: 'None from this session.',
	nextTitle: 'Next date',
	goalsTitle: 'Goals',
	takeawaysTitle: 'What we take with us',
	agendaTitle: 'Agenda',
	notesTitle: 'Our notes',
	myNotesTitle: 'My notes (only for me)',
	due: (day: string) => `by ${day}`,
	isDropped: 'let go',
	isOpen: 'open',
	isSkipped: 'skipped',
	isParked: 'parked',
	onlyMe: 'only for me',
	spent: (spent: string, planned: string) => `${spent}, planned ${planned}`,
	untitled: 'Untitled',

	calendarTitle: 'Mentoring',
	calendarAction: (text: string) => `Action item: ${text}`,
};
