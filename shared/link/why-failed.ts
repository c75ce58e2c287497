// What is answered where a command was stopped by what nobody reckoned with, most of all by a full disk.
import { err, type Result } from '#shared/result.ts';
import type { CommandFailure } from '#shared/ui/link.ts';

/** Each browser, and each of its storages, says in its own words that there is no room left. */
export const failureOf = (error: unknown): 'no_room' | 'internal' =>
	error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)
		? 'no_room'
		: 'internal';

/** Whoever asked is answered in any case; the browser's console has the error as if nobody had caught it. */
export function whyFailed(error: unknown): Result<never, CommandFailure> {
	reportError(error);
	return err(failureOf(error));
}
