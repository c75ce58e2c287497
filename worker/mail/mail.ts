// Sends mail. There are two ways; the environment says which.
import type { Env } from '../env.ts';
import { bindingMail } from './binding.ts';
import { httpMail } from './http.ts';
import { checked, type Mail } from './letter.ts';

export function mailOf({ EMAIL, MAIL_FROM, MAIL_URL, MAIL_TOKEN }: Env): Mail {
	return checked(
		MAIL_URL ? httpMail(MAIL_URL, MAIL_TOKEN ?? '', MAIL_FROM) : bindingMail(EMAIL, MAIL_FROM),
	);
}
