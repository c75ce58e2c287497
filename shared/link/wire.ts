// What a page and the background say to each other over the port `link`. The background believes nothing
// it has not parsed; the page believes the background.
import type { Space, StoredRecord } from '#shared/domain/entity.ts';
import { LIMITS, LiveEvent, SpaceName, Uid, Uuid } from '#shared/protocol.ts';
import type { Result } from '#shared/result.ts';
import type { Me } from '#shared/store/view.ts';
import { ACCOUNT_COMMANDS } from '#shared/ui/account-commands.ts';
import type {
	CommandFailure,
	CommandName,
	DeviceSnapshot,
	Refused,
	Status,
	ViewOp,
} from '#shared/ui/link.ts';
import * as z from 'zod/mini';

/** Far above what a mutation may be: one that is too long is refused by name, with its author's words. */
const ARGS_MAX = 16 * LIMITS.argsBytes;
const Args = z.unknown().check(z.refine((args) => JSON.stringify(args ?? null).length <= ARGS_MAX));

const COMMANDS = [
	'changeSettings',
	'invite',
	'listInvites',
	'revokeInvite',
	'accept',
	'listQuarantined',
	'dropQuarantined',
	'resendQuarantined',
	'rememberPlace',
	'recallPlace',
	'listTemplates',
	'openPanelWindow',
	'findCalendar',
	'makeCalendar',
	'dropCalendar',
	'sign',
	'privacy',
	'setSafety',
	'unlock',
	'startOver',
	...ACCOUNT_COMMANDS,
] as const satisfies readonly CommandName[];

export const Up = z.union([
	z.strictObject({ k: z.literal('hello') }),
	z.strictObject({ k: z.literal('watch'), m: Uuid }),
	z.strictObject({ k: z.literal('unwatch'), m: Uuid }),
	z.strictObject({
		k: z.literal('mutate'),
		m: Uuid,
		u: Uid,
		n: z.string().check(z.maxLength(60)),
		a: Args,
	}),
	/** Seen stored, and not to be sent again. */
	z.strictObject({ k: z.literal('seen'), u: z.array(Uid).check(z.maxLength(1000)) }),
	z.strictObject({ k: z.literal('live'), m: Uuid, space: SpaceName, event: LiveEvent }),
	z.strictObject({ k: z.literal('ask'), id: z.int(), name: z.enum(COMMANDS), args: Args }),
	z.strictObject({ k: z.literal('beat') }),
]);
export type Up = z.infer<typeof Up>;

export type Down =
	| { readonly k: 'device'; readonly device: DeviceSnapshot }
	| {
			readonly k: 'snapshot';
			readonly m: string;
			readonly me: Me;
			readonly records: readonly StoredRecord[];
			readonly complete: boolean;
	  }
	| { readonly k: 'change'; readonly m: string; readonly ops: readonly ViewOp[] }
	| { readonly k: 'stored'; readonly m: string; readonly u: readonly string[] }
	| { readonly k: 'rejected'; readonly m: string; readonly refused: Refused }
	| { readonly k: 'status'; readonly m: string; readonly status: Status }
	| {
			readonly k: 'live';
			readonly m: string;
			readonly from: string;
			readonly space: Space;
			readonly event: LiveEvent;
	  }
	| {
			readonly k: 'answer';
			readonly id: number;
			readonly result: Result<unknown, CommandFailure>;
	  };

/** A port as both ends see it: `runtime.Port`, without the browser. */
export interface LinkPort {
	post(message: unknown): void;
	onMessage(callback: (message: unknown) => void): void;
	onClose(callback: () => void): void;
	close(): void;
}
