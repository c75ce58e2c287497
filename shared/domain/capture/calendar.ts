// Which day a phrase means. `undefined` is "cannot be said": no such day, or one that is already over.

export type Day = Temporal.PlainDate;
export type Part = 'start' | 'middle' | 'end';

const FRIDAY = 5;

export const orUndefinedIfPast = (today: Day, day: Day | undefined): Day | undefined =>
	day && Temporal.PlainDate.compare(day, today) >= 0 ? day : undefined;

/** Monday is 1. The next one after today. */
export const nextWeekday = (today: Day, weekday: number): Day =>
	today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });

/** That weekday of the calendar week so many weeks on (0 is this one), Monday to Sunday. */
export const weekdayOfWeek = (today: Day, weeks: number, weekday: number): Day =>
	today.add({ days: weeks * 7 + weekday - today.dayOfWeek });

/** A calendar week means its Friday; start and middle are Monday and Wednesday. */
export const partOfWeek = (today: Day, weeks: number, part: Part = 'end'): Day | undefined =>
	orUndefinedIfPast(today, weekdayOfWeek(today, weeks, { start: 1, middle: 3, end: FRIDAY }[part]));

function partOf(month: Temporal.PlainYearMonth, part: Part): Day {
	const day = { start: 1, middle: 15, end: month.daysInMonth }[part];
	return month.toPlainDate({ day });
}

export const partOfMonth = (today: Day, months: number, part: Part): Day | undefined =>
	orUndefinedIfPast(today, partOf(today.toPlainYearMonth().add({ months }), part));

/** Of a month by its number. This month's start and middle, once over, cannot be said. */
export function partOfNamedMonth(
	today: Day,
	month: number,
	part: Part,
	year?: number,
): Day | undefined {
	const next = month < today.month ? today.year + 1 : today.year;
	return orUndefinedIfPast(
		today,
		partOf(Temporal.PlainYearMonth.from({ year: year ?? next, month }), part),
	);
}

export const partOfYear = (today: Day, years: number): Day =>
	Temporal.PlainDate.from({ year: today.year + years, month: 12, day: 31 });

/** Undefined when there is no such day. */
export function exactDay(year: number, month: number, day: number): Day | undefined {
	const real =
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
	return real ? Temporal.PlainDate.from({ year, month, day }) : undefined;
}

/** Without a year the next such day, today included; 29 February waits for a leap year. */
export function dayOfMonthAndYear(
	today: Day,
	day: number,
	month: number,
	year?: number,
): Day | undefined {
	if (year !== undefined) return exactDay(year, month, day);
	for (let on = 0; on <= 8; on += 1) {
		const found = orUndefinedIfPast(today, exactDay(today.year + on, month, day));
		if (found) return found;
	}
	return undefined;
}

/** The next such day of a month, today included. */
export function dayOfMonth(today: Day, day: number): Day | undefined {
	for (let on = 0; on <= 2; on += 1) {
		const month = today.toPlainYearMonth().add({ months: on });
		const found = orUndefinedIfPast(today, exactDay(month.year, month.month, day));
		if (found) return found;
	}
	return undefined;
}

/** The Friday of an ISO week; without a year the next one that is not over. */
export function fridayOfWeek(today: Day, week: number, year?: number): Day | undefined {
	const thisYear = today.yearOfWeek ?? today.year;
	const years = year === undefined ? [thisYear, thisYear + 1] : [year];
	return years
		.map((each) => fridayIn(each, week))
		.find((day) => day && (year !== undefined || orUndefinedIfPast(today, day)));
}

function fridayIn(year: number, week: number): Day | undefined {
	// 4 January is always in week 1.
	const day = weekdayOfWeek(Temporal.PlainDate.from({ year, month: 1, day: 4 }), week - 1, FRIDAY);
	return day.yearOfWeek === year && day.weekOfYear === week && week > 0 ? day : undefined;
}

const MOST = { days: 366, weeks: 53, months: 24 } as const;

/** So many days, weeks or months on. More than about a year cannot be meant. */
export const inAmount = (today: Day, amount: number, unit: keyof typeof MOST): Day | undefined =>
	amount <= MOST[unit] ? today.add({ [unit]: amount }) : undefined;
