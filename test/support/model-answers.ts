// How the model server answers: as the API does.
import { PROBLEMS, type ProblemCode } from '#shared/problem.ts';
import type { DeviceState, Refusal } from '#shared/protocol.ts';

export type Pushed =
	| {
			readonly ok: true;
			readonly ack: { p: number; d: string; seq: number; res: Refusal[]; now: number };
	  }
	| {
			readonly ok: false;
			readonly code: ProblemCode;
			readonly expect?: number;
			readonly dev?: DeviceState;
			readonly retryAfter?: number;
	  };

export const json = (body: unknown, status = 200, type = 'application/json') =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

export function problem(code: ProblemCode, more: object = {}): Response {
	const status = PROBLEMS[code];
	const body = { type: `/problems/${code}`, title: code, ...more, code, status };
	return json(body, status, 'application/problem+json');
}
