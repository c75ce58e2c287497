export const sessionChoice = {
	nthOf: (n: number, of: number) => `Session ${n} of ${of}`,
	/** Why a template is suggested; each stands above it in the list. */
	reasons: {
		planned: 'Chosen with the date',
		sequence: 'Next in your programme',
		first: 'For your first session',
		agreement: 'You have no agreement yet',
		goals: 'You have no goal yet',
		midterm: 'Time to look back',
		usual: 'As usual',
	},
	/** The next one is a template that only the other person has. */
	elsewhere: (title: string, name: string) =>
		`Next is “${title}”, a template of ${name}’s own, so it is best started by ${name}. Started by you, it is the kind of session below.`,
	all: 'All kinds',
	short: 'Short ones',
	own: 'Your own',
	editOwn: 'Own templates …',
	editOwnHint: 'Your own templates, in a new tab',
};
