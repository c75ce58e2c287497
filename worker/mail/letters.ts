// What we write to people: plain text, in their language, with no link to follow and nothing anybody wrote.
import type { Language } from '#shared/domain/member.ts';
import type { Letter } from './letter.ts';

type Text = Pick<Letter, 'subject' | 'text'>;

interface Letters {
	code(code: string): Text;
	changeCode(code: string): Text;
	/** To the address before. */
	changed(): Text;
}

const en: Letters = {
	code: (code) => ({
		subject: `${code} is your code for Leitfaden`,
		text: `Hello,

here is your code for Leitfaden:

    ${code}

Type it in where you asked for it. It works there only, once, for ten minutes.

If it was not you who asked, nothing has happened and there is nothing to do. Give the code to
nobody: nobody from Leitfaden will ever ask you for it.
`,
	}),
	changeCode: (code) => ({
		subject: `${code} confirms your new address for Leitfaden`,
		text: `Hello,

with this code your Leitfaden account moves to this address:

    ${code}

Type it in where you asked for it. It works there only, once, for ten minutes. Your other devices
are signed out then, and you sign in there with this address. Where the server has half of a
device's key, what that device has not sent by then is lost.

If it was not you who asked, nothing has happened and there is nothing to do. Give the code to
nobody: nobody from Leitfaden will ever ask you for it.
`,
	}),
	changed: () => ({
		subject: 'Your Leitfaden account has a new address',
		text: `Hello,

your Leitfaden account now belongs to another e-mail address. This one no longer opens it, and all
other devices have been signed out.

Was it you? Then there is nothing to do. If not, please answer this letter today.
`,
	}),
};

const de: Letters = {
	code: (code) => ({
		subject: `${code} ist dein Code für Leitfaden`,
		text: `Hallo,

hier ist dein Code für Leitfaden:

    ${code}

Gib ihn dort ein, wo du ihn angefordert hast. Er gilt nur dort, einmal und zehn Minuten lang.

Du hast keinen Code angefordert? Dann ist nichts passiert, und du musst nichts tun. Gib den Code
niemandem weiter: Von Leitfaden wird dich nie jemand danach fragen.
`,
	}),
	changeCode: (code) => ({
		subject: `${code} bestätigt deine neue Adresse für Leitfaden`,
		text: `Hallo,

mit diesem Code zieht dein Konto bei Leitfaden auf diese Adresse um:

    ${code}

Gib ihn dort ein, wo du ihn angefordert hast. Er gilt nur dort, einmal und zehn Minuten lang. Deine
anderen Geräte werden dabei abgemeldet; melde dich dort mit dieser Adresse wieder an. Wo der Server
die Hälfte des Schlüssels hat, ist verloren, was ein Gerät bis dahin nicht gesendet hat.

Du hast keinen Code angefordert? Dann ist nichts passiert, und du musst nichts tun. Gib den Code
niemandem weiter: Von Leitfaden wird dich nie jemand danach fragen.
`,
	}),
	changed: () => ({
		subject: 'Dein Konto bei Leitfaden hat eine neue Adresse',
		text: `Hallo,

dein Konto bei Leitfaden gehört jetzt zu einer anderen E-Mail-Adresse. Diese hier öffnet es nicht
mehr, und alle anderen Geräte wurden abgemeldet.

Warst du das? Dann ist nichts zu tun. Wenn nicht, antworte bitte noch heute auf diese Nachricht.
`,
	}),
};

export const letters: Readonly<Record<Language, Letters>> = { en, de };
