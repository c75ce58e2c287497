// Topics in the agenda: the mentee's first one takes the main topic's place, others come behind it.
import type { ProposalInput, TopicFacts } from './input.ts';
import { type Lead, placeOf } from './lead.ts';
import { type Candidate, findSection, lineOf } from './line.ts';
import { minimumOf } from '../time-boxes.ts';
import { POINTS, type Reason } from './reason.ts';

const reasonFor = ({ by }: TopicFacts): Reason =>
	by === 'mentee'
		? { code: 'topic_mentee', points: POINTS.topicMentee }
		: { code: 'topic_mentor', points: POINTS.topicMentor };

export function topicLines(lead: Lead, input: ProposalInput): readonly Candidate[] {
	const { template, reasons } = lead;
	const slot = findSection(template, 'main-topic');
	const end = template.items.findIndex((item) => item.protected);
	const place = placeOf(lead, 'main-topic', (end < 0 ? template.items.length : end) - 0.5);
	const topics = input.topics.toSorted(byWeight);
	if (slot && topics.length === 0)
		return [{ ...lineOf(template, slot), reasons, always: false, place, since: '' }];
	return topics.map((topic, i) => {
		const inSlot = slot !== undefined && i === 0;
		const minutes = inSlot ? Math.max(slot.minutes, topic.minutes) : topic.minutes;
		const prompts = topic.promptIds.length === 0 ? slot?.promptIds : topic.promptIds;
		return {
			key: `topic:${topic.id}`,
			minutes,
			minimum: minimumOf(minutes),
			protected: false,
			origin: topic.by,
			topicId: topic.id,
			promptIds: prompts ?? [],
			reasons: [...(inSlot ? reasons : []), reasonFor(topic)],
			always: false,
			place: place + i / 100,
			since: topic.since,
		};
	});
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function byWeight(a: TopicFacts, b: TopicFacts): number {
	return (
		reasonFor(b).points - reasonFor(a).points || compare(a.since, b.since) || compare(a.id, b.id)
	);
}
