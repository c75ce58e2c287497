// The English words of a due date.

export const WEEKDAYS: Readonly<Record<string, number>> = {
	monday: 1,
	tuesday: 2,
	wednesday: 3,
	thursday: 4,
	friday: 5,
	saturday: 6,
	sunday: 7,
};

export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
	mon: 1,
	tue: 2,
	tues: 2,
	wed: 3,
	weds: 3,
	thu: 4,
	thur: 4,
	thurs: 4,
	fr: 5,
	fri: 5,
	sat: 6,
	sun: 7,
};
/** Short weekdays that are words of their own. */
export const WORDS_TOO = new Set(['sat', 'sun', 'wed', 'weds']);

export const MONTHS: Readonly<Record<string, number>> = {
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	may: 5,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12,
};
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
	jan: 1,
	feb: 2,
	mar: 3,
	apr: 4,
	jun: 6,
	jul: 7,
	aug: 8,
	sep: 9,
	sept: 9,
	oct: 10,
	nov: 11,
	dec: 12,
};
/** Months that are verbs or names too: alone they say nothing. */
export const NO_MONTHS = new Set(['may', 'march', 'april', 'june', 'august']);

export const AMOUNTS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	fourteen: 14,
};
/** Amounts that nobody can count. The longest first. */
export const SOME = ['a couple of', 'a couple', 'a few', 'half a', 'several', 'some'];
/** Until when, and not a day that this can say. */
export const FEASTS = [
	'new years eve',
	'new year',
	'christmas',
	'easter',
	'halloween',
	'thanksgiving',
	'ramadan',
	'eid',
	'hanukkah',
];

export const UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months'>> = {
	day: 'days',
	days: 'days',
	week: 'weeks',
	weeks: 'weeks',
	month: 'months',
	months: 'months',
};

export const DUE = ['no later than', 'due by', 'due on', 'due', 'by', 'until', 'till'];
export const AT = ['on', 'in'];
export const LOOSE = ['for'];

/** Before a date: it is about the past, or where something comes from. */
export const PAST = new Set(['last', 'since', 'from', 'past', 'previous', 'of', 'yesterday']);
/** Before a date: not a day that something is due. */
export const NOT_DUE = new Set([
	'after',
	'before',
	'every',
	'each',
	'around',
	'between',
	'not',
	'early',
	'late',
]);
/** Before a weekday: it says which one of something. */
export const DETERMINERS = new Set([
	'the',
	'a',
	'our',
	'my',
	'your',
	'his',
	'her',
	'their',
	'with',
	'to',
	'as',
	'at',
	'like',
	'called',
	'named',
	'and',
]);
/** Written in capitals, and nobody's name. */
export const THINGS = new Set(['cv', 'pdf', 'ppt', 'faq']);
/** Names end in a weekday. */
export const NAME_STARTS = new Set([
	'black',
	'good',
	'casual',
	'robin',
	'joe',
	'ash',
	'cyber',
	'easter',
	'super',
	'palm',
	'shrove',
	'fat',
	'blue',
	'bloody',
	'maundy',
	'whit',
	'manic',
	'giving',
	'freaky',
	'holy',
	'ruby',
	'man',
	'girl',
	'wild',
	'mr',
	'mrs',
	'ms',
	'dr',
]);
/** After a bare weekday: it ends there. */
export const FOLLOWERS = new Set([
	'to',
	'with',
	'and',
	'or',
	'at',
	'before',
	'after',
	'in',
	'about',
	'so',
	'because',
	'then',
	'if',
	'when',
	'via',
]);
export const DAY_PARTS = [
	'in the morning',
	'in the afternoon',
	'in the evening',
	'end of day',
	'eod',
	'morning',
	'afternoon',
	'evening',
	'night',
	'noon',
	'midday',
	'at the latest',
	'latest',
	'at noon',
	'at midday',
	'at midnight',
	'at lunchtime',
];
/** Words for a day that are no names, unless they are written like one ("USA Today"). */
export const RELATIVE = new Set(['today', 'tonight', 'tomorrow']);
