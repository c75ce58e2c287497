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
	without: (name: string, fields: string) =>
		`Stays here, because ${name} wrote in it too: ${fields}`,
	stays: (name: string) =>
		`Notes, feedback, summaries and whatever ${name} wrote stay here, and this mentorship stays as it is for both of you.`,
	notYours: (n: number, name: string, more: boolean) =>
		n === 1
			? `1 ${more ? 'more ' : ''}goal or action item of yours has ${name}’s words in it: it stays here, to be read.`
			: `${n} ${more ? 'more ' : ''}goals or action items of yours have ${name}’s words in them: they stay here, to be read.`,
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
	begunTwice:
		'You have begun it on more than one device, so there are several. Keep one and end or leave the others.',
	begunLess: (name: string) =>
		`These have not gone along yet. Until ${name} joins, you can tick them and take them along.`,
	begunMore: 'Take these along too',
	begunStayed: (n: number, name: string) =>
		n === 1
			? `1 goal or action item of yours has stayed here. ${name} has joined the new mentorship, so what you want there you now add by hand:`
			: `${n} goals or action items of yours have stayed here. ${name} has joined the new mentorship, so what you want there you now add by hand:`,

	from: (name: string) =>
		`Here you go on from the mentorship with ${name}. That one stays as it is; you can end it or leave it when you like.`,
	fromMore: (name: string) => `Take more along from there, until ${name} joins`,
	fromOpen: (name: string) => `End or leave the one with ${name}`,

	mentor: (name: string) =>
		`If somebody else takes over as the mentor, ${name} begins a new mentorship with them (under “Go on with another mentor”) and takes along what is theirs. Nothing else of this one is seen there.`,
};
