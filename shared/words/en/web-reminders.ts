export const webReminders = {
	hint: 'As a message on this device, while Leitfaden is open, also in the background. Never during a session.',
	refused:
		'This browser does not let Leitfaden show messages. You can allow them in its settings for this page.',
	never: 'This browser lets no page remind you.',
	closed: (calendar: string) =>
		`A page that is closed cannot remind you. Your calendar can: “${calendar}” is at the end of a mentorship’s page.`,
	handheld: (calendar: string) =>
		`What is due is at the top here, but only while you have Leitfaden open in front of you. For nine o’clock take your calendar: “${calendar}” is at the end of a mentorship’s page.`,
	toMentorship: (name: string) => `To the mentorship with ${name}`,
};
