// A mentee goes on with another mentor: sees what goes along, presses once, and has it there once.
import { idAlong } from '#shared/ids.ts';
import Review from '#shared/ui/review/Review.svelte';
import { firstStepIdOf } from '#shared/ui/goals/first-step-id.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { beginAnew, someOwnThings } from '#test/support/own-things.ts';
import { ago, aPair } from '#test/support/panel-scenes.ts';
import { show } from '#test/support/show.ts';
import { expect, onTestFinished, test } from 'vitest';

const { goingOn: words, mentorships, account } = wordsOf('en');
type World = ReturnType<typeof someOwnThings>;

async function opened<W extends Pick<World, 'link' | 'mentorshipId'>>(world: W, page = 'go-on') {
	history.replaceState(null, '', `#/${world.mentorshipId}${page && `/${page}`}`);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link: world.link });
	const next = () => {
		let all: readonly string[] = [];
		world.link.onDevice(({ mentorships: known }) => (all = known.map(({ id }) => id)))();
		return all.filter((id) => id !== world.mentorshipId);
	};
	const titles = (id = next()[0] ?? '') =>
		world.link
			.records(id)
			.filter(({ kind }) => ['goal', 'milestone', 'action_item'].includes(kind))
			.map(({ body }) => body['title'] ?? body['text'])
			.toSorted();
	const begin = screen.getByRole('button', { name: words.submit });
	return { ...world, screen, next, titles, begin };
}
const EVERYTHING = [
	'A portfolio I am proud of',
	'Choose the three',
	'Send the outline',
	'Speak up in the weekly meeting',
];

test('what goes along is seen first and can be left out; then it is there, with the way to invite and to end the old one', async () => {
	const { screen, begin, next, titles, link, mentorshipId } = await opened(someOwnThings());
	const ticks = screen.getByRole('checkbox');
	await expect.element(ticks.first()).toBeVisible();
	expect(ticks.elements().map((one) => (one as HTMLInputElement).checked)).toEqual([
		...[true, true, true],
	]);
	await expect.element(screen.getByText(words.stays('Ruth'))).toBeVisible();
	await expect.element(screen.getByText(words.notYours(2, 'Ruth', true))).toBeVisible();
	await expect
		.element(screen.getByText(words.without('Ruth', 'What could get in the way?')))
		.toBeVisible();
	await screen.getByText(words.holds(3, 1), { exact: false }).click();
	await expect.element(screen.getByText('So that I can apply in spring.')).toBeVisible();
	const before = link.records(mentorshipId);

	await begin.click();
	const name = screen.getByRole('textbox', { name: words.name });
	await expect.element(name).toHaveFocus();
	await expect.element(screen.getByText(words.nameMissing)).toBeVisible();
	expect(next()).toEqual([]);

	await screen.getByRole('checkbox', { name: /Speak up/ }).click();
	await name.fill('Dana');
	await begin.dblClick();

	await expect.element(screen.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();
	expect(next()).toHaveLength(1);
	expect(location.hash).toBe(`#/${next()[0]}`);
	expect(titles()).toEqual(EVERYTHING.slice(0, 3));
	await expect.element(screen.getByRole('button', { name: mentorships.invite.make })).toBeVisible();
	// Nothing is done to the old one, and nothing of it is named in the new.
	expect(link.records(mentorshipId)).toEqual(before);
	const json = JSON.stringify(link.records(next()[0] ?? ''));
	for (const { id } of before) expect(json).not.toContain(id);
	expect(json).not.toMatch(/Ruth|Too many evenings/);

	await screen.getByRole('link', { name: words.fromOpen('Ruth') }).click();
	await expect
		.element(screen.getByRole('button', { name: mentorships.settings.end }))
		.toBeVisible();
});

test.each([
	['right after the mentorship was made', 0],
	['in the middle of it', 1],
])('what was cut off %s is gone on with, and nothing is there twice', async (_when, along) => {
	const world = someOwnThings();
	const { link, mentorshipId: m, second } = world;
	const { id, mine } = await beginAnew(world);
	const goal = link.records(m).find((one) => one.id === second);
	const meta = { ...goal?.meta, authorId: mine };
	const record = { lane: 'ours' as const, kind: 'goal', meta, body: { ...goal?.body } };
	if (along)
		link.did(id, 'addRecords', { id, records: [{ ...record, id: await idAlong(id, second) }] });
	const { screen, titles, next } = await opened(world);

	await expect.element(screen.getByText(words.begun('Dana'), { exact: false })).toBeVisible();
	const more = screen.getByRole('button', { name: words.begunMore });
	const ticks = screen.getByRole('checkbox');
	await expect.poll(() => ticks.elements()).toHaveLength(3 - along);
	// What is still here may have been left out on purpose.
	await expect.element(more).toBeDisabled();
	for (const one of ticks.elements() as HTMLInputElement[]) {
		expect(one.checked).toBe(false);
		one.click();
	}
	await more.click();

	await expect.element(screen.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();
	expect(next()).toEqual([id]);
	expect(titles()).toEqual(EVERYTHING);
	const item = link.records(id).find(({ kind }) => kind === 'action_item');
	const goalId = await idAlong(id, world.goalId);
	expect(item?.meta['goalId']).toBe(goalId);
	// It stays the first step of its goal.
	expect(item?.id).toBe(firstStepIdOf(goalId, '', () => undefined));
	history.replaceState(null, '', `#/${m}/go-on`);
	dispatchEvent(new HashChangeEvent('hashchange'));
	await expect.element(screen.getByText(words.begun('Dana'), { exact: false })).toBeVisible();
	await expect.poll(() => more.elements()).toEqual([]);
});

test('what was left out stays left out when one comes back, until the new mentor has joined', async () => {
	const { screen, begin, titles, link, mentorshipId } = await opened(someOwnThings());
	await screen.getByRole('checkbox', { name: /Speak up/ }).click();
	await screen.getByRole('checkbox', { name: /Send the outline/ }).click();
	await screen.getByRole('textbox', { name: words.name }).fill('Dana');
	await begin.click();
	await expect.element(screen.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();

	await screen.getByRole('link', { name: words.fromMore('Dana') }).click();
	await expect.element(screen.getByText(words.begunLess('Dana'))).toBeVisible();
	const speak = screen.getByRole('checkbox', { name: /Speak up/ });
	await expect.element(speak).not.toBeChecked();
	await speak.click();
	await screen.getByRole('button', { name: words.begunMore }).click();
	await expect.element(screen.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();
	expect(titles()).toEqual(EVERYTHING.filter((title) => title !== 'Send the outline'));

	link.rewrite((one) =>
		one.kind === 'member' && one.body['name'] === 'Dana'
			? { ...one, meta: { ...one.meta, joinedAt: ago(1) } }
			: one,
	);
	link.setDevice({});
	location.hash = `#/${mentorshipId}/go-on`;
	await expect.element(screen.getByText(words.begunStayed(1, 'Dana'))).toBeVisible();
	await expect.element(screen.getByRole('listitem')).toHaveTextContent('Send the outline');
	expect(screen.getByRole('checkbox').elements()).toEqual([]);
});

test('two devices that did not know of each other have begun two, and it is said', async () => {
	const world = someOwnThings();
	const begun = [await beginAnew(world), await beginAnew(world)];
	const { screen } = await opened(world);

	await expect.element(screen.getByText(words.begunTwice)).toBeVisible();
	const links = screen.getByRole('link', { name: words.begunOpen });
	expect(links.elements().map((one) => one.getAttribute('href'))).toEqual(
		begun.map(({ id }) => `#/${id}`),
	);
	world.link.did(begun[0]?.id ?? '', 'completeMentorship', { id: begun[0]?.id ?? '' });
	await expect.poll(() => links.elements()).toHaveLength(1);
	await expect.element(screen.getByText(words.begunTwice)).not.toBeInTheDocument();
});

test('what the device refuses is said, and the name and the ticks stay', async () => {
	const { screen, begin, link, next } = await opened(someOwnThings());
	link.refuse = () => 'invalid';
	const name = screen.getByRole('textbox', { name: words.name });
	await screen.getByRole('checkbox', { name: /Speak up/ }).click();
	await name.fill('Dana');
	await begin.click();

	await expect.element(screen.getByText(words.refused)).toBeVisible();
	await expect.element(name).toHaveValue('Dana');
	await expect.element(screen.getByRole('checkbox', { name: /Speak up/ })).not.toBeChecked();
	expect(next()).toEqual([]);
	link.refuse = () => undefined;
	await begin.click();
	await expect.element(screen.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();
});

test('a mentee finds it where one ends or leaves, also once it has ended or the mentor has left', async () => {
	const world = someOwnThings();
	world.link.setStatus(world.mentorshipId, { connection: 'live', unsynced: 0 });
	const { screen, link, mentorshipId } = await opened(world, 'settings');
	const way = screen.getByRole('link', { name: words.title });
	await expect.element(way).toHaveAttribute('href', `#/${mentorshipId}/go-on`);
	await expect.element(screen.getByRole('button', { name: account.leave.open })).toBeVisible();

	link.did(mentorshipId, 'completeMentorship', { id: mentorshipId });
	location.hash = `#/${mentorshipId}`;
	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	await way.click();
	await expect.element(screen.getByRole('checkbox', { name: /Speak up/ })).toBeChecked();

	link.rewrite((one) =>
		one.id === world.other ? { ...one, meta: { ...one.meta, leftAt: ago(60) } } : one,
	);
	location.hash = `#/${mentorshipId}`;
	const note = screen.getByRole('note');
	await note.getByRole('link', { name: words.title }).click();
	await expect.element(screen.getByRole('checkbox', { name: /Speak up/ })).toBeChecked();
});

test('a mentor is told what their mentee can do, and hands nobody over', async () => {
	const pair = aPair();
	pair.link.setStatus(pair.mentorshipId, { connection: 'live', unsynced: 0 });
	const { screen, begin } = await opened(pair, 'settings');
	await expect.element(screen.getByText(words.mentor('Kim'))).toBeVisible();
	expect(screen.getByRole('link', { name: words.title }).elements()).toEqual([]);

	location.hash = `#/${pair.mentorshipId}/go-on`;
	await expect.element(screen.getByRole('heading', { name: words.title })).toBeVisible();
	await expect.element(screen.getByText(words.mentor('Kim'))).toBeVisible();
	expect(begin.elements()).toEqual([]);
});
