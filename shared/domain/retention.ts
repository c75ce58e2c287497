// How long anything is kept. One list: the clock deletes by it, the privacy notice and the data map say it.
export const RETENTION = {
	/** An erasure can be taken back for so long. */
	undoDays: 7,
	/** After a mentorship has ended; either person may shorten it for theirs. */
	mentorshipMonths: 12,
	codeMinutes: 10,
	/** An invitation opens for so long … */
	inviteHours: 72,
	/** … and is forgotten so long after it was used, taken back or has run out. */
	inviteDays: 30,
	sealedPulseDays: 30,
	logDays: 30,
	auditMonths: 12,
	/** After an erasure: so long somebody may still ask for the proof of a consent. */
	consentMonths: 36,
	/** The note that something was erased, which says nothing but a hash. */
	erasedMonths: 24,
	inactiveMonths: 24,
	/** Before an unused account goes, its person is written to so many days ahead, twice. */
	warningDays: [60, 14],
	/** The provider's copies for disasters; they cannot be edited, so erasures are done again after one. */
	backupDays: 30,
} as const;

/** Beside the database it is known what was erased: as long as any backup, and until one put back is noticed. */
export const LISTED_DAYS = RETENTION.backupDays + 10;
