// Calendar days, as text.

/** Whole days from one to the other; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
