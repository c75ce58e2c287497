export const prompts = {
	think: 'Thinking time',
	/** On the button while it runs. */
	thinking: 'Silence is fine',
	said: {
		think: (seconds: number) =>
			seconds === 1
				? 'Thinking time: one second of quiet.'
				: `Thinking time: ${seconds} seconds of quiet.`,
		over: 'The thinking time is over.',
	},
	menu: 'About this question',
	limits: 'When better not',
	plain: 'Plain language',
	rescue: 'The line is bad?',
	rescueTitle: 'While the line is bad',
	back: 'Back to the question',
	avoid: (text: string) => `Better not: ${text}`,
	/** The name of a method, or of a finding. */
	idea: (name: string) => `Idea: ${name}`,
	takes: (minutes: number) => (minutes === 1 ? 'About 1 minute' : `About ${minutes} minutes`),
};
