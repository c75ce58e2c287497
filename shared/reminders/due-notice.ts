// The one message of the computer about what is due: shown when it is time, taken back once nothing of it is so any
// more. It may have people's words in it, and nobody but a press on it would ever take it away.
import type { DatedItem } from '#shared/domain/reminder.ts';
import type { DeviceSnapshot, Settings } from '#shared/ui/link.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface DueNoticeDeps {
	settings(): Promise<Pick<Settings, 'notify' | 'language'>>;
	/** Takes the place of the one before. */
	show(notice: Notice): Promise<void>;
	/** Also where there is none, or none may be shown any more. */
	clear(): Promise<unknown>;
}

export class DueNotice {
	readonly #deps: DueNoticeDeps;

	constructor(deps: DueNoticeDeps) {
		this.#deps = deps;
	}

	async tell(due: readonly DatedItem[]): Promise<void> {
		const notice = noticeOf(due, await this.#deps.settings());
		if (notice) await this.#deps.show(notice);
	}

	/** Nothing is due any more, or nobody wants to be told. */
	async keepTrue(due: readonly DatedItem[]): Promise<void> {
		if (!noticeOf(due, await this.#deps.settings())) await this.#deps.clear();
	}

	/** A device that was emptied has nothing to say, and is not asked first. */
	hear({ mentorships }: Pick<DeviceSnapshot, 'mentorships'>): void {
		if (mentorships.length === 0) void this.#deps.clear().catch(() => undefined);
	}
}
