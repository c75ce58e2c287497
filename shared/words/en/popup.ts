export const popup = {
	tagline: 'A calm guide for mentoring conversations',
	language: 'Language',
	name: 'My name',
	nameHint: 'Shown to the people you meet.',
	mentorships: 'Mentorships',
	endedMentorships: 'Ended',
	empty: 'No mentorship yet. Create one, or paste an invitation.',
	start: 'Start by hand',
	startHint: 'Opens the panel in a window of its own, for a call anywhere.',
	create: 'New mentorship',
	accept: 'I have an invitation',
	openReview: 'Open the review',
	reviewOf: (name: string) => `Review with ${name}`,
	back: 'Back',

	calls: {
		reload: (site: string) =>
			`A ${site} tab was already open before Leitfaden came. Reload it to see the panel; during a call, reload only if a short break is fine.`,
		reloadButton: 'Reload this tab',
		noAccess: (site: string) =>
			`Leitfaden may not see ${site} any more, so no panel appears there.`,
		giveBack:
			'To give it back: right-click the Leitfaden icon, choose “This can read and change site data”, then allow this site.',
		giveBackButton: 'Allow this site',
	},
	offline: 'The extension is restarting. Please open this window again.',
};
