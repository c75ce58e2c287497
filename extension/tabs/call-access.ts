// Why the panel may be missing on a call page: the tab was there before the extension, or the person has
// withdrawn the extension's access to the site.
import type { CallAccess } from '#shared/ui/link.ts';

export interface CallAccessDeps {
	/** Match patterns of the call services. */
	readonly patterns: readonly string[];
	hasAccess(pattern: string): Promise<boolean>;
	/** Tabs on those hosts. */
	callTabs(): Promise<readonly number[]>;
	/** Survives the background, not the browser. */
	readonly memory: {
		read(): Promise<readonly number[]>;
		write(tabIds: readonly number[]): Promise<void>;
	};
	onChange(): void;
}

export class CallAccessWatch {
	readonly #deps: CallAccessDeps;
	#stale: readonly number[] = [];
	#withdrawn: readonly string[] = [];

	constructor(deps: CallAccessDeps) {
		this.#deps = deps;
	}

	get now(): CallAccess {
		return { reloadNeeded: this.#stale.length > 0, withdrawn: this.#withdrawn };
	}

	async start(): Promise<void> {
		this.#stale = await this.#deps.memory.read();
		await this.check();
	}

	/** Installed or updated: no tab that is open now has the content script of this version. */
	async installed(): Promise<void> {
		await this.#setStale(await this.#deps.callTabs());
	}

	/** A tab has loaded another page, has reported a call, or is gone. */
	async freshened(tabId: number): Promise<void> {
		if (this.#stale.includes(tabId))
			await this.#setStale(this.#stale.filter((one) => one !== tabId));
	}

	/** Which hosts the extension may not touch. */
	async check(): Promise<void> {
		const { patterns, hasAccess, onChange } = this.#deps;
		const granted = await Promise.all(patterns.map(hasAccess));
		this.#withdrawn = patterns.filter((_, i) => !granted[i]).map(hostOf);
		onChange();
	}

	async #setStale(stale: readonly number[]): Promise<void> {
		this.#stale = stale;
		await this.#deps.memory.write(stale);
		this.#deps.onChange();
	}
}

const hostOf = (pattern: string) => pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
