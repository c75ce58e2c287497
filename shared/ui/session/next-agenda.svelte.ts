// What is put down for the session to come: topics, or a whole agenda that was taken. There may be no date.
import { agendaItem, type AgendaItem } from '#shared/domain/agenda-item.ts';
import { isTaken } from '#shared/domain/agenda.ts';
import { session } from '#shared/domain/session.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import { nextNumber, nextSessionId } from './next-session.ts';

export class NextAgenda {
	/** Undefined for the moment it takes to work out. */
	sessionId = $state<string>();
	readonly #mentorship: Mentorship;

	/** Where a component begins. `sessionId`: of a session that is planned; else of the next one. */
	constructor(mentorship: Mentorship, sessionId: () => string | undefined = () => undefined) {
		this.#mentorship = mentorship;
		$effect(() => {
			const given = sessionId();
			const sessions = mentorship.list(session);
			let stale = false;
			if (given !== undefined) this.sessionId = given;
			else
				void nextSessionId(mentorship.id, sessions).then((id) => {
					if (!stale) this.sessionId = id;
				});
			return () => (stale = true);
		});
	}

	get number(): number {
		const sessions = this.#mentorship.list(session);
		const own = sessions.find(({ id }) => id === this.sessionId);
		return own?.meta.number ?? nextNumber(sessions);
	}

	/** In order. */
	readonly items: readonly AgendaItem[] = $derived.by(() =>
		this.#mentorship
			.list(agendaItem)
			.filter(({ meta }) => meta.sessionId === this.sessionId)
			.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1)),
	);

	readonly isTaken: boolean = $derived.by(() => isTaken(this.items));

	/** The template of an agenda that was taken, for whoever counts sessions by their kind later. */
	get templateId(): string | undefined {
		return templateIdOf(this.items.map(({ meta }) => meta));
	}
}

/** By its protected end, else by its beginning. */
export function templateIdOf(
	lines: readonly { readonly templateItem?: string | undefined; readonly protected: boolean }[],
): string | undefined {
	const from = lines.filter(({ templateItem }) => templateItem !== undefined);
	const found = from.findLast((line) => line.protected) ?? from[0];
	return found?.templateItem?.split('.')[0];
}
