-- Who last wrote each field of a body, as JSON (worker/commit/authors.ts): what goes when one of two goes.
ALTER TABLE record ADD COLUMN authors TEXT;
--> statement-breakpoint
-- Asked across mentorships, by the clock: which of them ended so long ago that they go. Twelve is the usual.
CREATE INDEX record_mentorship_goes ON record (
	strftime('%Y-%m-%dT%H:%M:%fZ', meta ->> 'endedAt', '+' || coalesce(meta ->> 'retentionMonths', 12) || ' months')
) WHERE kind = 'mentorship' AND del = 0;
