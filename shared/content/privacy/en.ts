import { RETENTION } from '../../domain/retention.ts';
import { type Notice, NOTICE_VERSION } from './notice.ts';

const { undoDays, mentorshipMonths, codeMinutes, inviteHours, inviteDays, logDays } = RETENTION;
const { auditMonths, consentMonths, erasedMonths, inactiveMonths, sealedPulseDays } = RETENTION;
const { backupDays, warningDays } = RETENTION;

export const en: Notice = {
	language: 'en',
	title: 'Privacy at Leitfaden',
	version: NOTICE_VERSION,
	sections: [
		{
			title: 'Who is responsible',
			paragraphs: [
				'{operator} runs this server and is responsible for what is kept on it (controller, Art. 4 no. 7 GDPR). Write to {contact} about anything on this page.',
				'If a school, a university or an association gave you Leitfaden, it decides on purposes and times; then it is responsible, and {operator} works on its behalf (Art. 28 GDPR).',
			],
		},
		{
			title: 'What is kept, and what for',
			paragraphs: [
				'What you two write: agenda, notes, action items, goals, feedback, the names you go by. It is kept so that both of you have it on all your devices. Basis: the use you asked for (Art. 6(1)(b) GDPR); in a public programme its task (Art. 6(1)(e)); where you were asked, your consent (Art. 6(1)(a)).',
				'Notes marked “mine”, and answers the other person has not given yet, lie in a space that only you can read.',
				'Your account: an id, the times of your sign-ins, what a device calls itself, and your e-mail address if you give one. It is kept to let you in and nobody else (Art. 6(1)(b)).',
				'A record of what happened to your access and your data, without a word of content, so that you can check it (Art. 6(1)(f): safety, and Art. 5(2)).',
				'Against abuse, requests are counted by network address: only as a keyed hash, for about a day at most, and in no log (Art. 6(1)(f)).',
				'Nothing is recorded: no sound, no picture, no captions, no chat, no list of who is in a call. Nothing is analysed, scored or decided by a machine (Art. 22). Please write nothing about anybody’s health, religion or origin unless you both want it there (Art. 9).',
			],
		},
		{
			title: 'How long',
			paragraphs: [
				`A mentorship goes ${mentorshipMonths} months after its end. Either of you can choose a shorter time in its settings.`,
				`A pulse that only you have answered goes after ${sealedPulseDays} days. Codes by e-mail live ${codeMinutes} minutes, invitations ${inviteHours} hours; used and expired invitations are forgotten after ${inviteDays} days.`,
				`The record of what happened is kept ${auditMonths} months, technical logs ${logDays} days; they hold no names, no addresses and no contents.`,
				`An account that nobody uses goes after ${inactiveMonths} months. If we have your address we write to you ${warningDays[0]} and ${warningDays[1]} days before.`,
				`The proof of a consent is kept for ${consentMonths} months after your account is gone, without name or address. The note that something was erased (a number nobody can trace back) is kept ${erasedMonths} months.`,
				`The provider keeps copies for disasters for up to ${backupDays} days; they cannot be edited. If one is ever used, all erasures are done again.`,
			],
		},
		{
			title: 'If you erase',
			paragraphs: [
				`You can have your part of one mentorship erased, or your whole account. For ${undoDays} days you can take it back. Then it is done.`,
				'What goes: your own notes and everything else in your own space, your feedback, comments, takeaways, preparations, pulses and check-ins, your templates, free hours and remembered calls, your signatures on receipts, your name and, with the whole account, your address, your devices and sign-ins.',
				'What stays for the other person: agenda, goals and action items as bare facts. Where words of yours stood, it says […]. A sentence counts as of the person who last changed it; in a shared note every letter counts as of the person who typed it. What the other person wrote stays exactly as it is. In your place it says “former member”.',
				'The receipt of a session then lacks your signature and proves no hours any more. If the other person has saved it before, it can still be checked. What they have saved as a file stays theirs.',
				'From your devices your part of a mentorship goes by itself as soon as they hear of it; what had not been sent stays there for you until you discard it. Once your whole account is erased, what is on a device stays there until you wipe it.',
				'If a mentorship was read in from a file, nobody can tell any more who last changed what was in it. So it counts as of the person who had added it, and a sentence you both wrote in goes with either of you. Shared notes, summaries, the title and plan B from the file count as of the person who read it in: take words of yours out of them before you have your part erased.',
				'If the other person has left as well, the whole mentorship is deleted.',
			],
		},
		{
			title: 'Who gets it',
			paragraphs: [
				'The other person in your mentorship, for what is shared. And whoever has a calendar link that one of you has made: usually the calendar that person chose (such as Google, Apple or Microsoft), which fetches the dates of your sessions and of their own action items, and nothing either of you wrote. Nobody else: no advertising, no analytics, no third parties.',
				'The server runs at Cloudflare, on our behalf. {where}; single requests may be handled elsewhere on the way. The parent company, Cloudflare, Inc., sits in the USA, whose authorities may ask it for data; it is bound by standard contractual clauses and the EU-US Data Privacy Framework. E-mails with codes go through our mail service.',
				'It is not end-to-end encrypted: whoever runs the server could read what you share. The way to the server and its storage are encrypted.',
			],
		},
		{
			title: 'On your device',
			paragraphs: [
				'Leitfaden keeps its data in your browser, so that it works without a network. That is needed for what you asked for (§ 25(2) no. 2 TDDDG); nothing is kept for any other end, and no cookies are set.',
			],
		},
		{
			title: 'Your rights',
			paragraphs: [
				'See it (Art. 15) and take it with you (Art. 20): save everything as a file, at any time. Correct it (Art. 16): edit what is yours. Have it erased (Art. 17): under privacy, with one button. Have it restricted (Art. 18) or object (Art. 21): write to {contact}.',
				'You can take a consent back at any time, as easily as you gave it: under “Your data”, with one button. What happened until then stays lawful. Nothing is erased by that alone, and what rests on the use you asked for goes on; if that is to end as well, erase your part or your account there. If a programme asked for the consent, tell them too.',
				'You can complain to a data protection authority, for instance the one where you live.',
			],
		},
	],
};
