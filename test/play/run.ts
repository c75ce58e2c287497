// The run while it is played: who plays, where, what was seen when, and everything that was written.
import { join } from 'node:path';
import type { Person } from '#test/support/person.ts';
import { lookFor, type Sign, timeToSight, watchPresses } from '#test/support/sight.ts';
import type { Written } from './kept.ts';
import type { Service as CallService } from '#test/support/call-steps.ts';
import { type Service, Timeline, type Who } from './timeline.ts';

/** What has not been seen by then never will be; how long it did take is among the figures. */
const SIGHT_MS = 30_000;

export class Run {
	readonly out: string;
	readonly mentor: Person;
	readonly mentee: Person;
	readonly timeline: Timeline;
	readonly written: Written[] = [];
	readonly #say: (line: string) => void;
	service: Service = 'meet';

	constructor(
		out: string,
		mentor: Person,
		mentee: Person,
		say: (line: string) => void,
		timeline = new Timeline(),
	) {
		this.timeline = timeline;
		this.out = out;
		this.mentor = mentor;
		this.mentee = mentee;
		this.#say = say;
	}

	/** The same mentor with somebody who has no extension, in the same story. */
	with(guest: Person): Run {
		const run = new Run(this.out, this.mentor, guest, this.#say, this.timeline);
		run.service = 'web';
		return run;
	}

	/** The call service of now; the page for guests is none. */
	get callService(): CallService {
		if (this.service === 'web') throw new Error('There is no call on this page.');
		return this.service;
	}

	get both(): readonly [Person, Person] {
		return [this.mentor, this.mentee];
	}

	other(person: Person): Person {
		return person === this.mentor ? this.mentee : this.mentor;
	}

	say(line: string): void {
		this.#say(`${this.service.padEnd(5)}  ${line}`);
	}

	did(step: string, person: Person): void {
		this.timeline.add(this.service, person.who, step);
	}

	/** One change by one person, timed until the other one's panel shows it. */
	async edit(person: Person, step: string, sign: Sign, act: () => Promise<void>): Promise<void> {
		const [from, to] = [await person.panel(), await this.other(person).panel()];
		await watchPresses(from);
		await lookFor(to, sign);
		await act();
		const ms = await within(timeToSight(from, to), `${step}: ${JSON.stringify(sign)}`);
		this.timeline.add(this.service, person.who, step, ms);
	}

	/** Remembers a text that must not be lost. */
	wrote(by: Who, text: string, where: Written['where'] = 'shared'): void {
		this.written.push({ by, text: text.trim(), where, service: this.service });
	}

	/** What both see at this moment. */
	async picture(step: string): Promise<void> {
		await Promise.all(this.both.map((person) => this.pictureOf(step, person)));
	}

	async pictureOf(step: string, person: Person, page = person.call): Promise<void> {
		const path = join(this.out, `${this.service}-${step}-${person.who}.png`);
		await page.screenshot({ path });
		this.did(step, person);
	}
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`Not seen by the other one: ${what}`)), SIGHT_MS);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
