// What a page may ask the server about this person's data, beyond what lies here.
import type { Language } from '#shared/domain/member.ts';

export type PrivacyAsk =
	/** What is kept about them, as facts. */
	| { readonly about: 'facts' }
	/** What happened to it, newest first, 50 a page from 0. */
	| { readonly about: 'audit'; readonly page: number }
	/** All of it, or their part of one mentorship, goes in seven days … */
	| { readonly about: 'askErasure'; readonly mentorshipId?: string | undefined }
	/** … unless it is taken back. */
	| { readonly about: 'undoErasure'; readonly mentorshipId?: string | undefined }
	/** Yes to exactly that text of the privacy notice. */
	| {
			readonly about: 'consent';
			readonly textVersion: string;
			readonly textHash: string;
			readonly language: Language;
	  }
	/** No more, to any text of it. */
	| { readonly about: 'withdrawConsent' }
	/** A file of all of it, or of one mentorship, was made: that is written down too. */
	| { readonly about: 'exported'; readonly mentorshipId?: string | undefined };

export interface PrivacyCommands {
	/** Answers as the server does (protocol-privacy.ts); `not_signed_in` where it has never heard of this device. */
	privacy: { args: PrivacyAsk; answer: unknown };
}
