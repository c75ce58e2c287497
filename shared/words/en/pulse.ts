export const pulse = {
	title: 'How was it?',
	/** In a list, where the title alone would not say of what. */
	askAbout: (name: string) => `How was your session with ${name}?`,
	lead: (name: string) => `Four taps. ${name} sees them once both have answered, not before.`,
	/** What a mentee says of themselves. */
	mine: {
		heard: 'I felt heard',
		matters: 'We worked on what matters to me',
		fits: 'The way we worked suits me',
		worth: 'It was worth the time',
	},
	/** What a mentor thinks the mentee would say. */
	mirrored: {
		heard: (name: string) => `${name} felt heard`,
		matters: (name: string) => `We worked on what matters to ${name}`,
		fits: (name: string) => `The way we worked suits ${name}`,
		worth: (name: string) => `It was worth the time for ${name}`,
	},
	mirroredHint: (name: string) => `As you think ${name} would say.`,
	short: {
		heard: 'Felt heard',
		matters: 'Worked on what matters',
		fits: 'Way of working',
		worth: 'Worth the time',
	},
	levels: { 1: 'not at all', 2: 'a little', 3: 'partly', 4: 'mostly', 5: 'fully' },
	skip: 'Skip',
	skipped: 'skipped',
	comment: 'Anything to add?',
	commentHint: 'Optional. It is sealed with your answers.',
	send: 'Seal and save',
	notNow: 'Not this time',
	nothing: 'Choose at least one answer, or leave it for this time.',
	tomorrow: 'You have been asked once today. This one can wait until tomorrow.',
	inCall: 'Once the call is over, you are asked here.',

	sealedTitle: (name: string) => `Sealed until ${name} has answered.`,
	sealedHint: (name: string) =>
		`Nobody sees it until then. If ${name} does not answer within 30 days, it is deleted.`,
	change: 'Change',
	takeBack: 'Take back',
	cancel: 'Leave as it is',
	asideTitle: 'You left this one out.',
	answerAfterAll: 'Answer after all',

	together: 'How each of you saw it',
	item: 'Question',
	you: 'You',
	apart: 'You see this differently',
	said: (name: string) => `${name} adds`,
	youSaid: 'You add',
	suggested: 'For the next agenda?',
	topics: {
		heard: 'What helps us feel heard?',
		matters: 'Are we working on what matters most?',
		fits: 'How do we want to work together?',
		worth: 'What would make our time worth more?',
	},
	reason: (item: string, mine: string, name: string, theirs: string) =>
		`“${item}”: you say “${mine}”, ${name} says “${theirs}”.`,
	add: 'Add to the next session',
	addTopic: (topic: string) => `Add to the next session: ${topic}`,
	added: 'On the next agenda',

	history: 'How it was, session by session',
	session: 'Session',
	sessionTitle: (n: number) => `Session ${n}`,
	did: {
		send: 'Sealed and saved',
		aside: 'Left out this time',
		takeBack: 'Taken back',
		topic: 'Topic added',
	},
};
