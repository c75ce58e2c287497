export const progress = {
	chart: (goal: string) => `How “${goal}” has moved`,
	/** What the picture shows, for whoever does not see it. */
	described: (sessions: number, first: string, last: string) =>
		sessions === 1
			? `One session: ${last}.`
			: `${sessions} sessions: at first ${first}, at last ${last}.`,
	at: (level: string) => `“${level}”`,
	/** Where the two saw it differently. */
	between: (low: string, high: string) => `between “${low}” and “${high}”`,
	axis: 'by session',
	levels: { '-2': '−2', '-1': '−1', '0': '0', '1': '+1', '2': '+2' },
	lastLooked: (day: string) => `last looked at on ${day}`,
	milestones: (done: number, all: number) =>
		all === 1 ? `${done} of 1 milestone` : `${done} of ${all} milestones`,
	topics: (n: number) => (n === 1 ? '1 agenda item about it' : `${n} agenda items about it`),
	openItems: (n: number) => (n === 1 ? '1 open action item' : `${n} open action items`),

	details: 'Details: one number for all open goals',
	score: (score: string) => `As you see it: ${score}`,
	scoreIs:
		'50 means that all goals stand as agreed; more is more, goals that matter more weigh more. It is a rough sum of your own last check-ins, shown to you alone: no mark, and nothing to compare people by.',
	noScore: 'Nothing to sum up yet: no open goal has a check-in of yours.',
	of: 'What it is made of',
	goal: 'Goal',
	yourLevel: 'Your last level',
	weight: 'Weight',
};
