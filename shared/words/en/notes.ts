export const notes = {
	title: 'Notes',
	section: 'Notes on',
	ours: 'Our note',
	mine: 'My note',
	both: (name: string) => `You and ${name}`,
	onlyMe: 'Only you',
	placeholder: 'What is worth keeping?',
	minePlaceholder: 'Nobody else ever sees this.',
	showMine: 'My note (only you)',
	loading: 'Opening the note …',
};
