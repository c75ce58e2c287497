// A report while it is being written: what was chosen, and the text once its author has changed it. It is
// kept on this device until the browser ends, so that a reload costs no word; it never goes anywhere else.
import { type Period, semesterOf } from '#shared/domain/report.ts';
import type { Language } from '#shared/domain/member.ts';
import { REPORT_SECTIONS, type ReportSection } from '#shared/words/report-text.ts';
import type { Device } from '../device.svelte.ts';
import type { Place } from '../link.ts';

const SETTLE_MS = 300;
export type Span = 'semester' | 'whole' | 'own';

export class ReportDraft {
	span = $state<Span>('semester');
	/** Only for dates of one's own. */
	from = $state('');
	to = $state('');
	language = $state<Language>('en');
	sections = $state<readonly ReportSection[]>(REPORT_SECTIONS);
	/** The author's own text; undefined while the data speak. */
	text = $state<string>();
	/** What it was before it was built anew. */
	discarded = $state<string>();
	readonly #page: string;
	readonly #device: Device;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(mentorshipId: string, device: Device, language: Language) {
		this.#page = `report:${mentorshipId}`;
		this.#device = device;
		this.language = language;
	}

	/** `began`: the day of the first session, if there is one. */
	period(today: string, began: string | undefined): Period {
		if (this.span === 'own') return { from: this.from, to: this.to };
		const semester = semesterOf(today);
		const from = this.span === 'whole' ? (began ?? semester.from) : semester.from;
		return { from, to: today };
	}

	/** A part is in or out; the order is always the same. */
	use(section: ReportSection, on: boolean): void {
		const wanted = new Set(this.sections);
		if (on) wanted.add(section);
		else wanted.delete(section);
		this.sections = REPORT_SECTIONS.filter((one) => wanted.has(one));
	}

	rebuild(): void {
		this.discarded = this.text;
		this.text = undefined;
	}

	bringBack(): void {
		this.text = this.discarded;
		this.discarded = undefined;
	}

	async recall(): Promise<void> {
		const found = await this.#device.ask('recallPlace', { page: this.#page });
		if (!found.ok || !found.value) return;
		const { span, from, to, language, sections, text } = found.value;
		if (span === 'semester' || span === 'whole' || span === 'own') this.span = span;
		this.from = String(from ?? '');
		this.to = String(to ?? '');
		if (language === 'en' || language === 'de') this.language = language;
		const kept = String(sections ?? '').split(' ');
		this.sections = REPORT_SECTIONS.filter((one) => kept.includes(one));
		if (typeof text === 'string') this.text = text;
	}

	/** What is to be kept; reading it is what an effect waits for. */
	get place(): Place {
		const { span, from, to, language, sections, text } = this;
		const chosen = { span, from, to, language, sections: sections.join(' ') };
		return { ...chosen, ...(text !== undefined && { text }) };
	}

	/** Kept a moment after the last change. */
	remember(place: Place): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.flush(place), SETTLE_MS);
	}

	flush(place: Place): void {
		clearTimeout(this.#timer);
		void this.#device.ask('rememberPlace', { page: this.#page, place });
	}
}
