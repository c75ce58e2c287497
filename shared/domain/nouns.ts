// Every noun there is.
import type { Entity } from './entity.ts';
import { actionItem } from './action-item.ts';
import { agendaItem } from './agenda-item.ts';
import { availability } from './availability.ts';
import { callLink } from './call-link.ts';
import { checkIn } from './check-in.ts';
import { comment } from './comment.ts';
import { feedback } from './feedback.ts';
import { goal } from './goal.ts';
import { member } from './member.ts';
import { mentorship } from './mentorship.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { preparation } from './preparation.ts';
import { pulse } from './pulse.ts';
import { session } from './session.ts';
import { signature } from './signature.ts';
import { takeaway } from './takeaway.ts';
import { template } from './template.ts';

const nouns = [
	mentorship,
	member,
	session,
	agendaItem,
	note,
	actionItem,
	comment,
	goal,
	milestone,
	checkIn,
	takeaway,
	preparation,
	signature,
	template,
	pulse,
	feedback,
	callLink,
	availability,
] as const;

/** Every noun by its kind. A kind that is not here (a newer device's) is stored and not shown. */
export const entities: Readonly<Record<string, Entity>> = Object.fromEntries(
	nouns.map((noun) => [noun.kind, noun as unknown as Entity]),
);
