// What the panel may ask for while it sits in a call page's frame. The page around it cannot read it, but it
// can lay itself over it and lead a finger: so nothing there ends, wipes, erases or gives away what could not
// be taken back. All of that is asked in a tab or window of ours. What is not named here is refused.
import type { LinkPort } from '#shared/link/wire.ts';
import { err } from '#shared/result.ts';
import type { CommandName } from '#shared/ui/link.ts';

type Rule = boolean | ((args: unknown) => boolean);

const RULES: Readonly<Record<CommandName, Rule>> = {
	changeSettings: true,
	invite: true,
	listInvites: true,
	revokeInvite: true,
	accept: true,
	rememberPlace: true,
	recallPlace: true,
	listTemplates: true,
	openPanelWindow: true,
	unlock: true,
	// Signing in again in the middle of a call, in place; never an address in place of another.
	requestCode: (args) => (args as { purpose?: unknown } | null)?.purpose === 'sign_in',
	dropCode: true,
	verifyCode: true,

	readAccount: false,
	revokeDevice: false,
	revokeOthers: false,
	countUnsent: false,
	sendUnsent: false,
	signOut: false,
	keepWithAccount: false,
	leave: false,
	privacy: false,
	setSafety: false,
	startOver: false,
	listQuarantined: false,
	dropQuarantined: false,
	resendQuarantined: false,
	findCalendar: false,
	makeCalendar: false,
	dropCalendar: false,
	sign: false,
};

function mayAsk(name: unknown, args: unknown): boolean {
	const rule = Object.hasOwn(RULES, String(name)) && RULES[name as CommandName];
	return typeof rule === 'function' ? rule(args) : rule;
}

/** The same port, through which a framed panel is heard only with what it may ask; the rest is answered no. */
export function framed(
	port: LinkPort & { readonly closed: boolean },
): LinkPort & { readonly closed: boolean } {
	return {
		get closed() {
			return port.closed;
		},
		post: (message) => port.post(message),
		onClose: (callback) => port.onClose(callback),
		close: () => port.close(),
		onMessage: (callback) =>
			port.onMessage((raw) => {
				const { k, id, name, args } = (raw ?? {}) as Readonly<Record<string, unknown>>;
				if (k !== 'ask' || mayAsk(name, args)) return callback(raw);
				port.post({ k: 'answer', id, result: err('invalid_request') });
			}),
	};
}
