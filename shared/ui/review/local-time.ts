// Between an instant and what a `datetime-local` field holds: the device's own clock, to the minute.

export function toField(instant: string | undefined): string {
	if (instant === undefined) return '';
	const at = new Date(instant);
	const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16);
}

/** Undefined while the field is empty or half filled in. */
export function fromField(value: string): string | undefined {
	const at = new Date(value);
	return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
