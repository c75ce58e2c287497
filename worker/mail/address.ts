// One spelling for each address, so that an account, a limit and a letter mean the same one.
import { EmailAddress } from '#shared/protocol.ts';

/**
 * Lower case, with its domain in punycode: what looks like another domain is then seen to be one. Undefined
 * for what no letter can be sent to.
 */
export function canonicalAddress(written: string): string | undefined {
	if (!EmailAddress.safeParse(written).success) return undefined;
	const at = written.lastIndexOf('@');
	const url = URL.parse(`https://${written.slice(at + 1)}`);
	// A browser would read numbers as an IP address.
	if (!url || !url.hostname.includes('.') || /\.\d+$/.test(url.hostname)) return undefined;
	const address = `${written.slice(0, at)}@${url.hostname}`.toLowerCase();
	return EmailAddress.safeParse(address).success ? address : undefined;
}

/** The letter box behind it: "+something" ends up in the same one. */
export const letterBoxOf = (address: string): string => address.replace(/^([^+@]+)\+[^@]*@/, '$1@');
