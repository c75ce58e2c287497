export const signals = {
	title: (name: string) => `Quietly to ${name}`,
	/** On the buttons. */
	short: {
		slower: 'Slower',
		lost: 'Lost you',
		moment: 'One moment',
		question: 'Question',
		helped: 'That helped',
		move_on: 'Move on',
	},
	/** As the other person reads it. */
	full: {
		slower: 'slower, please',
		lost: 'you have lost me',
		moment: 'one moment, please',
		question: 'I have a question',
		helped: 'that helped',
		move_on: 'let’s move on',
	},
	/** As one chooses it, after “What I need now”. */
	needChoices: {
		listen: 'that you listen',
		ask: 'questions from you',
		advise: 'advice from you',
		practise: 'to practise with you',
		door: 'an open door',
	},
	/** As the other person reads it, after “… needs:”. */
	need: {
		listen: 'someone to listen',
		ask: 'questions',
		advise: 'advice',
		practise: 'practice',
		door: 'an open door',
	},
	needLabel: 'What I need now',
	noNeed: 'Nothing special',
	says: (name: string, what: string) => `${name}: ${what}`,
	needs: (name: string, what: string) => `${name} needs: ${what}`,
	/** With the shield up nobody is named. */
	other: 'The other person',
	here: (name: string) => `${name} is here`,
	away: (name: string) => `${name} is not here`,
	sent: (name: string, what: string) => `“${what}” is with ${name}.`,
	notThere: (name: string) => `${name} is not here right now, so nothing was sent.`,
	keep: 'Keep it?',
	keepMine: 'In my note',
	keepOurs: 'In our note',
	keepTopic: 'On the agenda',
	kept: 'Kept.',
	/** The line in a note, and the point on the agenda. */
	line: (name: string, what: string) => `${name}: ${what}`,
	questionOf: (name: string, at: string) => `${name}’s question on “${at}”`,

	pausedAt: (title: string) => `Paused at “${title}”.`,
	lost: (name: string) => `The connection to ${name} is gone.`,
	offline: 'This device has no connection.',
	trouble: (name: string) => `${name} has trouble.`,
	myTrouble: (name: string) => `${name} can see that something does not work for you.`,
	myTroubleAlone: (name: string) =>
		`${name} will see that you are missing. Here is what you agreed on.`,
	someTrouble: 'Something does not work for one of you.',
	back: (name: string) => `${name} is here again.`,
	carryOn: 'Carry on',
	carryOnAlone: 'Carry on alone',
	stripPaused: (title: string) => `Paused at “${title}”`,

	handOver: 'Hand over the lead',
	takeLead: 'Take the lead',
	didHandOver: 'Lead handed over',
	didTakeLead: 'You lead now',
};
