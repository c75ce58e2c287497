export const reminders = {
	/** True as well when it comes late, because the computer slept. */
	due: (n: number) => (n === 1 ? '1 action item is due' : `${n} action items are due`),
	title: 'Due',
	today: 'today',
	tomorrow: 'tomorrow',
	overdue: (day: string) => `was due ${day}`,
	withName: (name: string) => `with ${name}`,
	done: (text: string) => `Done: ${text}`,
	open: (text: string) => `Open “${text}” in the review`,
	notify: 'Remind me on the day, at nine',
	notifyHint: 'As a notification on this computer. Never during a call.',
	saysCount: 'It says how many, not what.',
	saysText: 'It says what, in the words of the action item, also on the lock screen.',
	withText: 'Say what it is, too',
	notAllowed: 'The browser does not let Leitfaden show messages. The mark on its icon stays.',
};
