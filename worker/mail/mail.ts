// Sends mail. There are two ways; the environment says which.
import type { Env } from '../env.ts';
import { canonicalAddress } from './address.ts';
import { bindingMail } from './binding.ts';
import { httpMail } from './http.ts';
import { checked, type Mail } from './letter.ts';

export function mailOf(env: Env): Mail {
	const { EMAIL, MAIL_FROM, MAIL_URL, MAIL_TOKEN, OPERATOR_CONTACT = '' } = env;
	// It may be a page, or an address that is not for mail.
	const replyTo = canonicalAddress(OPERATOR_CONTACT.trim());
	return checked(
		MAIL_URL
			? httpMail(MAIL_URL, MAIL_TOKEN ?? '', MAIL_FROM, replyTo)
			: bindingMail(EMAIL, MAIL_FROM, replyTo),
	);
}
