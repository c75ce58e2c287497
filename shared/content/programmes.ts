// Ready sequences of a programme: which template comes when. A pair changes them as it likes.

const programme = {
	four: ['first-meeting', 'goal-workshop', 'regular', 'closing'],
	eight: [
		...['first-meeting', 'agreement', 'goal-workshop', 'regular'],
		...['midterm', 'skill-practice', 'feedback-talk', 'closing'],
	],
	ten: [
		...['first-meeting', 'agreement', 'goal-workshop', 'regular', 'regular'],
		...['midterm', 'skill-practice', 'regular', 'feedback-talk', 'closing'],
	],
} as const;

export type ProgrammeName = keyof typeof programme;
export const programmes: Readonly<Record<ProgrammeName, readonly string[]>> = programme;
export const PROGRAMME_NAMES = Object.keys(programme) as readonly ProgrammeName[];
