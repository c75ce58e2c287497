// Two people, each with their own panel and device, in one session: what one does or shows the other has at
// once, as over a room. The line between them can be cut.
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { MemoryLink } from './memory-link.ts';
import { aPair, aRunningSession, type Running } from './panel-scenes.ts';

export interface TwoLinks {
	readonly mentor: Running;
	readonly mentee: { readonly link: MemoryLink };
	/** Nothing gets through any more, either way. */
	cut(): void;
	mend(): void;
}

export async function twoLinks(
	wishes: Parameters<typeof aRunningSession>[1] = {},
): Promise<TwoLinks> {
	const mentor = await aRunningSession(aPair(), wishes);
	const { mentorshipId, me, other } = mentor;
	const link = new MemoryLink({ language: 'en', name: 'Kim' });
	link.put(
		mentorshipId,
		{ memberId: other, counterpartId: me, role: 'mentee' },
		structuredClone(mentor.link.records(mentorshipId)),
	);
	/** What waits for the line, oldest first. */
	const waiting: (() => void)[] = [];
	let open = true;
	const pass = (from: MemoryLink, to: MemoryLink) => {
		from.onShown = (space, event) => open && to.otherShows(mentorshipId, space, event);
		from.refuse = ({ n, a }) => {
			const give = () => to.otherDid(mentorshipId, n as MutatorName, a as ArgsOf<MutatorName>);
			if (open) queueMicrotask(give);
			else waiting.push(give);
			return undefined;
		};
	};
	pass(mentor.link, link);
	pass(link, mentor.link);
	for (const one of [mentor.link, link])
		one.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	return {
		mentor,
		mentee: { link },
		cut() {
			open = false;
		},
		mend() {
			open = true;
			for (const give of waiting.splice(0)) give();
		},
	};
}
