// One line of JSON per event, and nothing in it but these fields: no bodies, no addresses, no names.
export interface LogLine {
	readonly event: string;
	readonly requestId?: string;
	/** The pattern, never the path. */
	readonly route?: string;
	readonly status?: number;
	readonly ms?: number;
	/** How many of whatever the event is about. */
	readonly count?: number;
	/** Where in the code: frames of a stack, without its message. */
	readonly at?: string;
}

export function log({ event, requestId, route, status, ms, count, at }: LogLine): void {
	console.log(JSON.stringify({ event, requestId, route, status, ms, count, at }));
}
