import { summaryOf } from '#shared/domain/summary.ts';
import { newId } from '#shared/ids.ts';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

test('comments stand under their action item, the oldest first, and render as nothing but themselves', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	const actionItemId = addActionItem(world, id);
	const say = (who: 'mentor' | 'mentee', text: string) => {
		world.pass(1);
		world.do(who, 'addComment', { id: newId(), actionItemId, text: { text } });
	};
	say('mentee', 'Half *done*\n# Really');
	say('mentor', 'Good');

	const facts = summaryOf(id, {
		records: world.records,
		readText: (state) => state,
		now: world.now,
		timeZone: 'Europe/Berlin',
	});

	expect(facts?.actionItems[0]?.comments).toEqual([
		{ memberId: world.mentee.memberId, text: 'Half *done*\n# Really' },
		{ memberId: world.mentor.memberId, text: 'Good' },
	]);
	const lines = (facts ? summaryMarkdown(facts, 'en') : '').split('\n');
	const at = lines.findIndex((line) => line.startsWith('- [ ] Ben: Send the CV'));
	expect(lines.slice(at + 1, at + 3)).toEqual([
		String.raw`  - Ben: Half \*done\* # Really`,
		'  - Ada: Good',
	]);
});
