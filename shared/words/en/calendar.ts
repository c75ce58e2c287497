export const calendar = {
	titles: {
		session: {
			planned: 'Mentoring',
			live: 'Mentoring (running)',
			ended: 'Mentoring (held)',
			cancelled: 'Mentoring (cancelled)',
		},
		actionItem: {
			open: 'Action item due (open)',
			done: 'Action item due (done)',
			dropped: 'Action item due (let go)',
		},
	},

	title: 'Subscribe in your calendar',
	lead: 'A link that your calendar fetches by itself: when you meet, and the days your own action items are due. Never what about, and never with whom.',
	warning: 'Whoever has this link can see these dates, so keep it to yourself.',
	make: 'Make the link',
	making: 'Making the link …',
	link: 'Calendar link',
	hint: 'In your calendar: add a calendar “by URL” or “from the internet”.',
	copy: 'Copy the link',
	copied: 'Copied',
	copyByHand: 'Please copy the marked link by hand.',
	exists: 'There is a link already. It cannot be shown a second time; a new one replaces it.',
	again: 'Make a new link',
	revoke: 'Switch the link off',
	revoked: 'The link is off. Calendars that had it get nothing more.',
	local: (name: string) =>
		`Possible as soon as you have invited ${name}. Until then everything stays on this device.`,
	offline: 'The server cannot be reached. Try again in a moment.',
	lookAgain: 'Try again',
	left: 'You have left this mentorship; it has no calendar link any more.',
	failed: 'That did not work. Try again in a moment.',
};
