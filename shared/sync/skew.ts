// How far the server's clock is ahead of this device's. Two people see the same time left only by one clock.

/** Less is not worth a jump on the screen. */
const LEAST_MS = 2000;

export class Skew {
	/** To be added to the device's time. What was learnt last counts on without a network. */
	ms = 0;

	/** The server read `now` between the other two, which are this device's. */
	hear(now: number, asked: number, heard: number): void {
		// An answer that took long, or came after a sleep, tells too little.
		if (heard - asked > 2 * LEAST_MS) return;
		const ms = Math.round(now - (asked + heard) / 2);
		if (Math.abs(ms - this.ms) >= LEAST_MS) this.ms = ms;
	}
}
