// What content scripts and panels may say, as schemas: everything that comes in is parsed.
import * as z from 'zod/mini';
import type { CallUp, PanelUp } from '../messages.ts';

const Form = z.enum(['chip', 'strip', 'panel']);
const Direction = z.enum(['left', 'right', 'up', 'down']);
const Provider = z.enum(['meet', 'zoom', 'teams']);

const CallState = z.union([
	z.strictObject({ phase: z.literal('none') }),
	z.strictObject({
		phase: z.enum(['lobby', 'waiting', 'in_call', 'ended', 'unknown']),
		provider: Provider,
		callKey: z.optional(z.string().check(z.maxLength(300))),
		presenting: z.optional(z.boolean()),
	}),
]);

export const CallMessage = z.union([
	z.strictObject({ k: z.literal('call'), state: CallState }),
	z.strictObject({
		k: z.literal('place'),
		provider: Provider,
		place: z.strictObject({
			edge: z.enum(['left', 'right', 'top', 'bottom']),
			along: z.number().check(z.minimum(0), z.maximum(1)),
		}),
	}),
]);

export const PanelMessage = z.union([
	z.strictObject({ k: z.literal('hello'), nonce: z.optional(z.string().check(z.maxLength(100))) }),
	z.strictObject({ k: z.literal('form'), form: Form }),
	z.strictObject({
		k: z.literal('drag'),
		phase: z.enum(['start', 'move', 'end']),
		screenX: z.number(),
		screenY: z.number(),
	}),
	z.strictObject({ k: z.literal('nudge'), direction: Direction }),
	z.strictObject({ k: z.literal('focus_call') }),
	z.strictObject({
		k: z.literal('open_review'),
		page: z.optional(z.enum(['quarantine', 'templates', 'account'])),
		mentorshipId: z.optional(z.uuid()),
		sessionId: z.optional(z.uuid()),
	}),
	z.strictObject({ k: z.literal('reload') }),
	z.strictObject({ k: z.literal('hide') }),
]);

export const parseCallUp = (message: unknown) =>
	CallMessage.safeParse(message).data as CallUp | undefined;
export const parsePanelUp = (message: unknown) =>
	PanelMessage.safeParse(message).data as PanelUp | undefined;
