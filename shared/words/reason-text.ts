// Why something is proposed, in a sentence: the same facts in each reader's words.
import type { Language } from '../domain/member.ts';
import type { Role } from '../domain/entity.ts';
import type { Reason } from '../domain/proposal/reason.ts';
import { formatList } from './format.ts';
import { proposalWords } from './proposal.ts';

export interface Reader {
	readonly language: Language;
	readonly role: Role;
	readonly otherName: string;
}

/** "because goal 2 was not looked at for 24 days and it is due in 3 days". */
export function becauseOf(reasons: readonly Reason[], reader: Reader): string {
	const words = proposalWords[reader.language];
	// What calls for it in particular says enough; that the template has it anyway is no news then.
	const telling = reasons.filter(({ code }) => code !== 'number');
	const clauses = (telling.length > 0 ? telling : reasons).map((one) => clauseOf(one, reader));
	return words.because(formatList(clauses, reader.language));
}

function clauseOf({ code, n = 0, of = 0 }: Reason, reader: Reader): string {
	const words = proposalWords[reader.language];
	const said = words.reasons;
	switch (code) {
		case 'always':
			return said.always;
		case 'last':
			return said.last(of);
		case 'midterm':
			return said.midterm(n, of);
		case 'unseen':
			return said.unseen(n, of);
		case 'due':
			if (n === 0) return said.dueToday(of);
			return n > 0 ? said.dueIn(n, of) : said.dueSince(-n, of);
		case 'topic_mentee':
			return reader.role === 'mentee' ? said.topicMine : said.topic(reader.otherName);
		case 'topic_mentor':
			return reader.role === 'mentor' ? said.topicMine : said.topic(reader.otherName);
		case 'pulse':
			return said.pulse(n, words.pulseItems[of] ?? '');
		case 'promises':
		case 'carried':
		case 'number':
		case 'focus_strength':
		case 'focus_stretch':
			return said[code](n);
	}
}
