// What people type or paste, on its way into a record: nothing in it that hides, reorders or passes for
// something else, and everything that people really write. Run by the mutators' schemas, so that a page, the
// background and the room keep the same letters. Running it twice changes nothing.

const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Controls; embeddings, overrides and isolates of direction (the single marks U+200E, U+200F and U+061C stay:
 * Hebrew and Arabic need them); what is deprecated, annotates, or marks the order of bytes; tags.
 */
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The three flags that are written with tags: England, Scotland, Wales. */
const FLAGS =
	/\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu;

/** A joiner joins letters of other scripts and pictures; behind these, and their marks, it only hides. */
const IDLE_JOINERS =
	/(?:^|[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{M}\u200c\u200d]+/gu;
const JOINERS = /[\u200c\u200d]/g;

/** Letters and spaces without a shape, of which a name could be made that is another's, or none. */
const BLANK =
	/\u034f|\u17b4|\u17b5|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u2800\u3164\uffa0]/gu;

/** With its line breaks, as `\n`, and tabs. */
export function cleanText(text: string): string {
	// Most texts are plain ASCII: one look tells.
	if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
	const flags = text.match(FLAGS) ?? [];
	const cleaned = text
		.toWellFormed()
		.split(FLAGS)
		.map((part) =>
			part
				.replace(BREAKS, '\n')
				.replace(HIDDEN, (char) => (char === '\n' || char === '\t' ? char : ''))
				.replace(IDLE_JOINERS, (found) => found.replace(JOINERS, '')),
		);
	return cleaned
		.map((part, i) => part + (flags[i] ?? ''))
		.join('')
		.normalize('NFC');
}

/** On one line, and nothing in it without a shape: a name, a title. */
export const cleanLine = (text: string): string =>
	cleanText(
		cleanText(text)
			.replace(BLANK, '')
			.replace(/[\t\n]+/g, ' '),
	).trim();
