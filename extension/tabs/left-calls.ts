// Sessions whose call was left: each is ended ten minutes later, unless somebody comes back to it. Kept on
// the disk, since neither the background nor the browser need be there all that time.

export const PATIENCE_MS = 10 * 60_000;
const ALARM = 'end:';

/** A session that a call tab was in; `leftAt` once it is not any more. */
export interface CallSession {
	readonly m: string;
	readonly sessionId: string;
	readonly tabId: number;
	/** The last sign of it, ms since 1970. */
	readonly seenAt: number;
	readonly leftAt?: number;
}

export interface LeftCallsDeps {
	now(): number;
	readonly disk: {
		read(): Promise<readonly CallSession[]>;
		write(sessions: readonly CallSession[]): Promise<void>;
	};
	setAlarm(name: string, at: number): void;
	clearAlarm(name: string): void;
	/** Sessions that run now and that the panel in this tab shows. */
	liveSessions(tabId: number): Promise<readonly { m: string; sessionId: string }[]>;
	/** When its current section was entered, ISO; undefined when it does not run any more. */
	runningSince(m: string, sessionId: string): Promise<string | undefined>;
	endSession(m: string, sessionId: string, at: string): Promise<void>;
}

const nameOf = ({ m, sessionId }: Pick<CallSession, 'm' | 'sessionId'>) =>
	`${ALARM}${m}/${sessionId}`;

export class LeftCalls {
	readonly #deps: LeftCallsDeps;
	readonly #inCall = new Set<number>();
	#sessions: Promise<readonly CallSession[]>;

	constructor(deps: LeftCallsDeps) {
		this.#deps = deps;
		this.#sessions = deps.disk.read();
	}

	/** Whether any tab is in a call. */
	get anyInCall(): boolean {
		return this.#inCall.size > 0;
	}

	/** The person is in the call of this tab, or not any more. */
	async inCall(tabId: number, inCall: boolean): Promise<void> {
		if (inCall) this.#inCall.add(tabId);
		else this.#inCall.delete(tabId);
		await (inCall ? this.see(tabId) : this.#leave((one) => one.tabId === tabId, this.#deps.now()));
	}

	/** A sign of life: what runs now in a tab that is in a call is what would be left with it. */
	async see(tabId: number): Promise<void> {
		if (!this.#inCall.has(tabId)) return;
		const seenAt = this.#deps.now();
		for (const { m, sessionId } of await this.#deps.liveSessions(tabId)) {
			const fresh: CallSession = { m, sessionId, tabId, seenAt };
			await this.#change((all) => [...all.filter((one) => nameOf(one) !== nameOf(fresh)), fresh]);
			this.#deps.clearAlarm(nameOf(fresh));
		}
	}

	/** The browser has started anew: no tab of before is there. */
	async browserStarted(): Promise<void> {
		await this.#leave(() => true);
	}

	/** Which of the sessions left are due. Also called when the background comes up, for alarms it missed. */
	async endDue(): Promise<void> {
		const now = this.#deps.now();
		for (const one of await this.#sessions) {
			if (one.leftAt === undefined) continue;
			if (one.leftAt + PATIENCE_MS > now) {
				this.#deps.setAlarm(nameOf(one), one.leftAt + PATIENCE_MS);
				continue;
			}
			const at = new Date(one.leftAt).toISOString();
			const since = await this.#deps.runningSince(one.m, one.sessionId);
			// Somebody has gone on since then, from wherever: it was not left after all.
			if (since !== undefined && since <= at) await this.#deps.endSession(one.m, one.sessionId, at);
			await this.#change((all) => all.filter((other) => other !== one));
		}
	}

	isAlarm(name: string): boolean {
		return name.startsWith(ALARM);
	}

	async #leave(which: (one: CallSession) => boolean, at?: number): Promise<void> {
		await this.#change((all) =>
			all.map((one) => {
				if (one.leftAt !== undefined || !which(one)) return one;
				const left = { ...one, leftAt: at ?? one.seenAt };
				this.#deps.setAlarm(nameOf(left), left.leftAt + PATIENCE_MS);
				return left;
			}),
		);
	}

	#change(change: (all: readonly CallSession[]) => readonly CallSession[]): Promise<unknown> {
		const writing = this.#sessions.then(async (before) => {
			const after = change(before);
			if (JSON.stringify(after) === JSON.stringify(before)) return before;
			// A full disk must not stop the watch over calls: the next change writes everything.
			await this.#deps.disk.write(after).catch(() => undefined);
			return after;
		});
		this.#sessions = writing;
		return writing;
	}
}
