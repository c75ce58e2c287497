// One push on its way through the room.
import type { ProblemCode } from '#shared/problem.ts';
import {
	type DeviceState,
	PROTOCOL,
	type PushRequest,
	type PushResponse,
	type Refusal,
} from '#shared/protocol.ts';

export type PushAnswer =
	| {
			readonly ok: true;
			readonly response: PushResponse;
			/** So many of its mutations, the first ones, an earlier push had brought. */
			readonly repeated: number;
	  }
	| {
			readonly ok: false;
			readonly code: ProblemCode;
			/** With `gap`: the seq to go on from. */
			readonly expect?: number;
			/** With `fork`: what was really done under this device's name. */
			readonly dev?: DeviceState;
			/** Seconds. */
			readonly retryAfter?: number;
	  };

export interface Job {
	readonly userId: string;
	readonly push: PushRequest;
	/** The socket it came by, which needs no relay of its own. */
	readonly origin: unknown;
	readonly answer: (answer: PushAnswer) => void;
	/** How many of its mutations are in a group or committed. */
	next: number;
	/**
	 * How many had come before it. A second attempt may find more of them, which the first one wrote after all:
	 * the fewest are right.
	 */
	repeated: number;
	attempts: number;
	readonly refusals: Map<number, Refusal>;
	/** Whether refusals of an earlier sending, and the members, were read again for it. */
	repeatRead: boolean;
	membersRead: boolean;
}

export const createJob = (
	userId: string,
	push: PushRequest,
	origin: unknown,
	answer: Job['answer'],
): Job => ({
	userId,
	push,
	origin,
	answer,
	next: 0,
	repeated: push.muts.length,
	attempts: 0,
	refusals: new Map(),
	repeatRead: false,
	membersRead: false,
});

/** As if it had just arrived, but for the attempts. */
export function rewind(job: Job): void {
	job.next = 0;
	job.refusals.clear();
	job.repeatRead = false;
	job.membersRead = false;
}

export const toResponse = ({ push, refusals }: Job, seq: number, now: number): PushResponse => ({
	p: PROTOCOL,
	d: push.d,
	seq,
	res: [...refusals.values()].sort((a, b) => a.s - b.s),
	now,
});

/** Whether the mutations count up without a hole, as the wire demands. */
export const isContiguous = ({ muts }: PushRequest): boolean =>
	muts.every(({ s }, i) => s === (muts[0]?.s ?? 0) + i);
