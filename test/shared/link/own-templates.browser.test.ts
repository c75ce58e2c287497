import { newId, newUid } from '#shared/ids.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { hubWorld, recorder } from '#test/support/hub-world.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { expect, test } from 'vitest';

test('one’s own templates of all mentorships are told to a page that watches none', async () => {
	const world = hubWorld();
	const places = [newId(), newId()];
	for (const m of places) {
		const me = { memberId: newId(), role: 'mentor' as const, counterpartId: newId() };
		const heard = recorder();
		const watch = world.page().link.watch(m, heard.listener);
		const own = { title: `Only in ${m}`, items: anEvening().items };
		watch.mutate({ u: newUid(), n: 'addMentorship', a: foundingOf(m, me) });
		watch.mutate({ u: newUid(), n: 'addTemplate', a: { id: newId(), text: anEvening() } });
		watch.mutate({ u: newUid(), n: 'addTemplate', a: { id: newId(), text: own } });
		await expect.poll(() => heard.stored().length).toBe(3);
	}
	world.restart();

	const answer = await world.page().link.ask('listTemplates', null);

	const listed = answer.ok ? answer.value : [];
	const titles = listed.map(({ template }) => template.body.title);
	expect(titles.toSorted()).toEqual([
		...places.map((m) => `Only in ${m}`).toSorted(),
		'Portfolio evening',
	]);
	for (const { mentorshipId, template } of listed)
		expect(places.includes(mentorshipId) && template.space.startsWith('P:')).toBe(true);
});
