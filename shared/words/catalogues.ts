// Everything in both languages at once, for whatever is not a page before its first paint: exports,
// tests, the worker. A surface that loads late is registered here as well, so that its texts are checked.
import type { Language } from '../domain/member.ts';
import { accountWords } from './account.ts';
import { agreementWords } from './agreement.ts';
import { calendarWords } from './calendar.ts';
import { canvasWords } from './canvas.ts';
import { availabilityWords } from './availability.ts';
import { dataWords } from './data.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { feedbackWords } from './feedback.ts';
import { goingOnWords } from './going-on.ts';
import { ledgerWords } from './ledger.ts';
import { mentorshipWords } from './mentorships.ts';
import { planBWords } from './plan-b.ts';
import { popupWords } from './popup.ts';
import { promptWords } from './prompts.ts';
import { preparationWords } from './preparation.ts';
import { progressWords } from './progress.ts';
import { proposalWords } from './proposal.ts';
import { pulseWords } from './pulse.ts';
import { quarantineWords } from './quarantine.ts';
import { reminderWords } from './reminders.ts';
import { coveredWords } from './covered.ts';
import { receiptWords } from './receipt.ts';
import { reportWords } from './report.ts';
import { reviewWords } from './review.ts';
import { safetyWords } from './safety.ts';
import { searchWords } from './search.ts';
import { signalWords } from './signals.ts';
import { sessionChoiceWords } from './session-choice.ts';
import { summaryWords } from './summary.ts';
import { tableWords } from './tables.ts';
import { templateWords } from './templates.ts';
import { webReminderWords } from './web-reminders.ts';
import { webWords } from './web.ts';
import { youWords } from './you.ts';
import type { Widen } from './words.ts';

const catalogueOf = <L extends Language>(language: L) => ({
	...{ en, de }[language],
	account: accountWords[language],
	availability: availabilityWords[language],
	agreement: agreementWords[language],
	calendar: calendarWords[language],
	ledger: ledgerWords[language],
	canvas: canvasWords[language],
	reminders: reminderWords[language],
	mentorships: mentorshipWords[language],
	planB: planBWords[language],
	popup: popupWords[language],
	prompts: promptWords[language],
	preparation: preparationWords[language],
	progress: progressWords[language],
	proposal: proposalWords[language],
	feedback: feedbackWords[language],
	goingOn: goingOnWords[language],
	pulse: pulseWords[language],
	quarantine: quarantineWords[language],
	covered: coveredWords[language],
	data: dataWords[language],
	receipt: receiptWords[language],
	report: reportWords[language],
	review: reviewWords[language],
	safety: safetyWords[language],
	search: searchWords[language],
	signals: signalWords[language],
	sessionChoice: sessionChoiceWords[language],
	summary: summaryWords[language],
	tables: tableWords[language],
	templates: templateWords[language],
	web: webWords[language],
	webReminders: webReminderWords[language],
	you: youWords[language],
});

const catalogues = { en: catalogueOf('en'), de: catalogueOf('de') };
export type AllWords = Widen<(typeof catalogues)['en']>;

/** All words of a language. */
export const wordsOf = (language: Language): AllWords => catalogues[language];
