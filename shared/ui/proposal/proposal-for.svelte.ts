// The proposal for the session to come, as long as nobody has taken one, with what its reader leaves out.
import { goal } from '#shared/domain/goal.ts';
import { isTelling, propose, type ProposalLine, withoutLines } from '#shared/domain/proposal.ts';
import { readHistory } from '#shared/domain/proposal/read-history.ts';
import { itemKeyOf, type TakenAgenda, takeLines } from '#shared/domain/proposal/take-lines.ts';
import { agendaItemIdOf } from '#shared/ids.ts';
import type { Drafts } from '../drafts.svelte.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { Clock } from '../session/clock.svelte.ts';
import type { NextAgenda } from '../session/next-agenda.svelte.ts';

interface Around {
	readonly mentorship: Mentorship;
	readonly clock: Clock;
	readonly drafts: Drafts;
	readonly next: NextAgenda;
	minutes(): number;
}

export class ProposalFor {
	readonly #around: Around;

	constructor(around: Around) {
		this.#around = around;
	}

	/** All that is proposed; none while older sessions load, since they count. */
	readonly whole: readonly ProposalLine[] = $derived.by(() => {
		const { mentorship, clock, next, minutes } = this.#around;
		if (!mentorship.complete || next.sessionId === undefined) return [];
		// A new day redraws it; seconds do not, or it would change under the hand.
		void clock.today;
		const input = readHistory({
			list: (entity) => mentorship.list(entity),
			mentorshipId: mentorship.id,
			sessionId: next.sessionId,
			number: next.number,
			minutes: minutes(),
			now: clock.instant,
		});
		return input ? propose(input) : [];
	});

	readonly lines: readonly ProposalLine[] = $derived.by(() =>
		withoutLines(this.whole, this.leftOut, this.#around.minutes()),
	);

	readonly isTelling: boolean = $derived.by(() => isTelling(this.whole));

	/** How many topics wait beside it. */
	get aside(): number {
		const topics = this.#around.next.items.length;
		return topics - this.lines.filter(({ topicId }) => topicId !== undefined).length;
	}

	get #form(): string {
		return `proposal:${this.#around.next.sessionId}`;
	}

	/** Kept like something half written: a tab turned does not bring them back. */
	get leftOut(): readonly string[] {
		const found = this.#around.drafts.find<{ leftOut: string }>(this.#form);
		const keys = found?.now.leftOut.split(' ') ?? [];
		return keys.filter((key) => this.whole.some((line) => line.key === key));
	}

	leaveOut(key: string): void {
		this.#around.drafts.open(this.#form, { leftOut: '' });
		const draft = this.#around.drafts.find<{ leftOut: string }>(this.#form);
		if (draft) draft.now.leftOut = [...this.leftOut, key].join(' ');
	}

	bringBack(): void {
		this.#around.drafts.close(this.#form);
	}

	/** The same items on both devices, should both take it at once. */
	async take(): Promise<TakenAgenda> {
		const { mentorship, next } = this.#around;
		const { lines } = this;
		const sessionId = next.sessionId ?? '';
		const ids = await Promise.all(lines.map((line) => agendaItemIdOf(sessionId, itemKeyOf(line))));
		return takeLines(lines, {
			idOf: new Map(lines.map(({ key }, i) => [key, ids[i] ?? ''])),
			goalTitles: new Map(mentorship.list(goal).map(({ id, body }) => [id, body.title])),
			topicIds: next.items.map(({ id }) => id),
		});
	}
}
