export const goingOn = {
	title: 'Go on with another mentor',
	lead: (name: string) =>
		`You begin a new mentorship and take along what is yours. ${name} sees nothing of it.`,
	goals: 'Your goals',
	items: 'Your action items',
	nothing: 'There is no open goal or action item here that you alone have written.',
	holds: (fields: number, milestones: number) =>
		[
			fields === 1 ? '1 canvas field' : `${fields} canvas fields`,
			milestones === 1 ? '1 milestone' : `${milestones} milestones`,
		].join(', '),
	milestones: 'Milestones',
	without: (name: string, fields: string) => `Stays, as ${name} wrote in it too: ${fields}`,
	stays: (name: string) =>
		`Notes, feedback, summaries and whatever ${name} wrote stay here, and this mentorship stays as it is for both of you.`,
	notYours: (n: number, name: string) =>
		n === 1
			? `1 more goal or action item of yours has ${name}’s words in it: it stays here, to be read.`
			: `${n} more goals or action items of yours have ${name}’s words in them: they stay here, to be read.`,
	name: 'Name of your new mentor',
	nameMissing: 'Please enter a name.',
	submit: 'Begin the new mentorship',
	working: 'The new mentorship is being made …',
	refused: 'That did not work just now. Nothing was lost; please try again.',
	leftOut: (n: number) =>
		n === 1
			? 'The mentorship is there, but 1 thing did not go along. It is still here.'
			: `The mentorship is there, but ${n} things did not go along. They are still here.`,

	begun: (name: string) => `You have begun the new mentorship, with ${name}.`,
	begunOpen: 'Open it',
	begunLess: 'These did not go along yet.',
	begunMore: 'Take these along too',

	from: (name: string) =>
		`Here you go on from the mentorship with ${name}. That one stays as it is; you can end it or leave it when you like.`,
	fromOpen: (name: string) => `End or leave the one with ${name}`,

	mentor: (name: string) =>
		`If another mentor takes over: ${name} begins a new mentorship with them, under “Go on with another mentor”, and takes along what is theirs. Nothing else of this one is seen there.`,
};
