// Two minutes more for the item both are at: the items after it share what is left.
import type { Changes } from '../changes.svelte.ts';
import type { CurrentSession } from '../session/current-session.svelte.ts';

const MORE = 2;
const MOST = 120;

export function addMinutes(changes: Changes, { current }: CurrentSession, said: string): void {
	if (!current) return;
	const minutes = Math.min(MOST, current.meta.minutes + MORE);
	changes.make('editAgendaItem', { id: current.id, set: { minutes } }, said);
}
