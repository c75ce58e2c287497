export const planB = {
	title: 'Plan B',
	lead: 'What you two do when the call fails.',
	field: 'Plan B, when the call fails',
	hint: 'For example “phone: +43 …”. Both of you can read it, also without a network.',
	none: 'You have not agreed on a plan B yet.',
	hidden: 'Plan B is hidden while the shield is up.',
	examples: 'Examples',
	take: (text: string) => `Take over: ${text}`,
	full: 'There is no room for another line.',
	did: 'Plan B changed',
	of: (name: string) => `Plan B with ${name}`,
	trouble: 'I have trouble',
};
