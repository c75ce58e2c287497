export const popup = {
	name: 'My name',
	nameHint: 'Shown to the people you meet.',
	mentorships: 'Mentorships',
	empty: 'No mentorship yet. Create one, or paste an invitation.',
	start: 'Start by hand',
	startHint: 'Opens the panel in a window of its own, for a call anywhere.',
	create: 'New mentorship',
	accept: 'I have an invitation',
	openReview: 'Open the review',
	reviewOf: (name: string) => `Review with ${name}`,
	joined: (name: string) => `You have joined. The mentorship with ${name} is in your list now.`,
	back: 'Back',

	calls: {
		reload:
			'A call was already open before Leitfaden came. Reload its tab to see the panel; during a call, only if a short break is fine.',
		reloadButton: 'Reload the call tab',
		withdrawn: (hosts: string) =>
			`Leitfaden may not see ${hosts} any more, so no panel appears there. The access was taken back in the browser.`,
		giveBackButton: 'Give it back',
		giveBackHint:
			'Or by hand: right-click the Leitfaden icon, choose “This can read and change site data”, and allow the site.',
	},
	storeLost:
		'The browser has cleared Leitfaden’s storage on this device. What was shared comes back from the server; what had not been sent yet is gone.',
	offline: 'The extension is restarting. Please open this window again.',
	done: 'Done',
};
