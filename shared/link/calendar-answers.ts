// The calendar link of a mentorship: made, asked for and switched off at the server. Only where the
// mentorship is there already: a calendar is no reason to send anything away from this device.
import type { Language } from '#shared/domain/member.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Api, Failure } from '#shared/sync/api.ts';
import type { CommandFailure } from '#shared/ui/link.ts';

export interface CalendarDeps {
	readonly api: Pick<Api, 'findCalendar' | 'makeCalendar' | 'dropCalendar'>;
	readonly origin: string;
	language(): Language;
	isShared(mentorshipId: string): Promise<boolean>;
	signIn(): Promise<Result<null, Failure>>;
}

export type CalendarCommand = 'findCalendar' | 'makeCalendar' | 'dropCalendar';

export const calendarAnswers = (deps: CalendarDeps) =>
	async function answer(
		name: CalendarCommand,
		m: string,
	): Promise<Result<unknown, CommandFailure>> {
		if (!(await deps.isShared(m))) return err('not_found');
		const signedIn = await deps.signIn();
		if (!signedIn.ok) return err(signedIn.error.code);
		if (name === 'makeCalendar') {
			const made = await deps.api.makeCalendar(m, deps.language());
			if (!made.ok) return err(made.error.code);
			return ok({ url: `${deps.origin}/v1/calendar/${made.value.secret}.ics` });
		}
		const answered = await deps.api[name](m);
		return answered.ok ? ok(answered.value) : err(answered.error.code);
	};
