// The mentorships on this device, opened once each.
import { newId } from '#shared/ids.ts';
import { founderOf } from '#shared/store/founding.ts';
import type { MentorshipRow } from '#shared/store/shape.ts';
import type { Store } from '#shared/store/store.ts';
import { Desk, type DeskDeps } from './desk.ts';

export const newDevice = (): string => `d${newId()}`;

type Who = Pick<MentorshipRow, 'm' | 'memberId' | 'role'> & Partial<MentorshipRow>;

/** The row of a mentorship that begins here. */
export const newRow = (who: Who): MentorshipRow => ({
	shared: false,
	d: newDevice(),
	next: 1,
	conf: 0,
	epoch: 0,
	cur: {},
	rev: 0,
	...who,
});

export class Desks {
	readonly #store: Store;
	readonly #deps: DeskDeps;
	readonly #opened = new Map<string, Promise<Desk | undefined>>();
	readonly #desks = new Map<string, Desk>();
	#all: Promise<void> | undefined;

	constructor(store: Store, deps: DeskDeps) {
		this.#store = store;
		this.#deps = deps;
	}

	/** Those that are open now. */
	get list(): readonly Desk[] {
		return [...this.#desks.values()];
	}

	/** Undefined when this device knows nothing of it. */
	open(m: string): Promise<Desk | undefined> {
		const before = this.#opened.get(m);
		if (before) return before;
		const opening = this.#open(m);
		this.#opened.set(m, opening);
		// What the disk refused now, it may give later.
		opening.catch(() => this.#opened.delete(m));
		return opening;
	}

	openAll(): Promise<void> {
		this.#all ??= this.#store
			.mentorships()
			.then((rows) => Promise.all(rows.map(({ m }) => this.open(m))))
			.then(() => this.#deps.onListed());
		this.#all.catch(() => (this.#all = undefined));
		return this.#all;
	}

	/** Opens a mentorship that begins with this row, unless it has begun already. */
	async found(row: MentorshipRow): Promise<Desk> {
		await this.#store.found(row);
		this.#opened.delete(row.m);
		const desk = this.#desks.get(row.m) ?? (await this.open(row.m));
		if (!desk) throw new Error('A mentorship that was just written cannot be read');
		return desk;
	}

	/** The desk a mutation belongs to; made when the mutation founds its mentorship. */
	async forMutation(m: string, mutation: { n: string; a: unknown }): Promise<Desk | undefined> {
		const known = await this.open(m);
		if (known) return known;
		const me = founderOf(m, mutation);
		return me && this.found(newRow({ m, ...me }));
	}

	async #open(m: string): Promise<Desk | undefined> {
		const loaded = await this.#store.load(m);
		if (!loaded) {
			this.#opened.delete(m);
			return undefined;
		}
		const desk = this.#desks.get(m) ?? new Desk(loaded, this.#deps);
		this.#desks.set(m, desk);
		return desk;
	}
}
