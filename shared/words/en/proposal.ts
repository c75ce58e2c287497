export const proposal = {
	title: 'Proposed agenda',
	hint: 'From what you agreed and did. You both get the same one.',
	take: 'Take this agenda',
	/** Where taking it begins the session at once. */
	takeHint: 'Starts the session with it.',
	look: (n: number) => (n === 1 ? '1 point, and why' : `${n} points, and why`),
	leaveOut: (title: string) => `Leave out “${title}”`,
	leftOut: (n: number) => (n === 1 ? '1 point left out.' : `${n} points left out.`),
	bringBack: 'Bring back',
	aside: (n: number) =>
		n === 1 ? '1 topic has no room and gets parked.' : `${n} topics have no room and get parked.`,
	takenTitle: 'Agenda for this session',
	taken: (minutes: number) => `${minutes} min. The session starts with it.`,
	/** Where its points do not add up to the session. */
	takenOf: (minutes: number, length: number) =>
		`${minutes} of ${length} min are planned. The session starts with it.`,
	giveBack: 'Take it back',
	ready: 'Proposal ready',
	did: { take: 'Agenda taken', giveBack: 'Agenda taken back' },

	/** After it come the clauses below, joined by "and". */
	because: (clauses: string) => `because ${clauses}`,
	reasons: {
		always: 'every session has it',
		promises: (n: number) => (n === 1 ? '1 action item is open' : `${n} action items are open`),
		carried: (n: number) =>
			n === 1 ? 'one was carried over once' : `one was carried over ${n} times`,
		number: (n: number) => `it is part of session ${n}`,
		midterm: (n: number, of: number) =>
			n === 1 ? `1 of ${of} sessions is behind you` : `${n} of ${of} sessions are behind you`,
		last: (of: number) => `it is the last of ${of} planned sessions`,
		unseen: (n: number, goal: number) =>
			n === 1
				? `goal ${goal} was last looked at yesterday`
				: `goal ${goal} was not looked at for ${n} days`,
		dueToday: (goal: number) => `goal ${goal} is due today`,
		dueIn: (n: number, goal: number) =>
			n === 1 ? `goal ${goal} is due tomorrow` : `goal ${goal} is due in ${n} days`,
		dueSince: (n: number, goal: number) =>
			n === 1 ? `goal ${goal} was due yesterday` : `goal ${goal} was due ${n} days ago`,
		focus_strength: (n: number) =>
			n === 1 ? 'no strength came up last time' : `no strength came up for ${n} sessions`,
		focus_stretch: (n: number) =>
			n === 1 ? 'no stretch came up last time' : `no stretch came up for ${n} sessions`,
		topic: (name: string) => `${name} put it down`,
		topicMine: 'you put it down',
		pulse: (n: number, item: string) =>
			n === 1
				? `you were 1 step apart last time on “${item}”`
				: `you were ${n} steps apart last time on “${item}”`,
	},
	pulseItems: ['felt heard', 'what matters', 'the way of working', 'worth the time'],
};
