import { digestOf, newId } from '#shared/ids.ts';
import type { Place } from '#shared/ui/link.ts';
import { Mentorship } from '#shared/ui/mentorship.svelte.ts';
import ReportPage from '#shared/ui/review/ReportPage.svelte';
import { receiptBonesOf } from '#shared/ui/review/receipt-facts.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { show } from '#test/support/show.ts';
import { newKey, signBy } from '#test/support/signed-receipt.ts';
import { noteUpdate, twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

async function report(
	language: 'en' | 'de' = 'en',
	world?: Awaited<ReturnType<typeof twoSessions>>,
) {
	const around = world ?? (await twoSessions());
	const { link, mentorshipId } = around;
	const screen = await show(ReportPage, {}, { link, mentorshipId, language });
	const whole = { en: 'Since the beginning', de: 'Von Anfang an' }[language];
	await screen.getByRole('radio', { name: whole }).click({ force: true });
	const field = screen.getByRole('textbox', {
		name: { en: 'The report', de: 'Der Bericht' }[language],
		exact: true,
	});
	const text = () => (field.element() as HTMLTextAreaElement).value;
	return { ...around, screen, field, text };
}

test('it comes filled in: hours, goals then and now, one’s own action items', async () => {
	const { text, screen } = await report();

	for (const said of [
		'# Mentoring report by Mia',
		'| 1 | 26 October 2026 |',
		'| 2 | 9 November 2026 |',
		'2 sessions, 92 minutes in all (1\u00a0h 32\u00a0min).',
		'- A portfolio I am proud of (in progress)\n  - Then: less than agreed\n  - Now: as agreed (three projects, written up)',
		'0 done, 1 open.\n\n- [ ] Introduce Jonas to Prof. Lang',
		'Nothing shared in this period.',
	])
		await expect.poll(text).toContain(said);
	await expect.element(screen.getByRole('cell', { name: '9 November 2026' })).toBeVisible();
	await expect.element(screen.getByRole('columnheader', { name: 'Minutes' })).toBeVisible();
});

test('its language is chosen apart from that of the page; parts are left out', async () => {
	const { text, screen } = await report();

	await screen.getByRole('radio', { name: 'Deutsch' }).click({ force: true });
	await expect.poll(text).toContain('# Mentoring-Bericht von Mia');
	await screen.getByRole('checkbox', { name: 'Goals, then and now' }).click();

	await expect.poll(text).not.toContain('## Ziele');
	expect(text()).toContain('## Treffen und Stunden');
});

test('own dates narrow it, and an end before the beginning is said to be one', async () => {
	const { text, screen } = await report();
	await screen.getByRole('radio', { name: 'Own dates' }).click({ force: true });

	await screen.getByLabelText('From').fill('2026-11-01');
	await expect.poll(text).toContain('1 session, 46 minutes in all');
	await screen.getByLabelText('To').fill('2026-10-01');

	await expect
		.element(screen.getByLabelText('To'))
		.toHaveAccessibleDescription('The end cannot be before the beginning.');
});

test('a word changed is kept whatever is chosen afterwards; the data come back on request, and so do the words', async () => {
	const { text, field, screen } = await report();
	await field.fill('# My own report\n\nWe met **often**.');
	await expect.element(screen.getByRole('heading', { name: 'My own report' })).toBeVisible();
	await expect.element(screen.getByText('often', { exact: true })).toBeVisible();

	await screen.getByRole('checkbox', { name: 'Lines to sign on' }).click();
	expect(text()).toBe('# My own report\n\nWe met **often**.');
	await screen.getByRole('button', { name: 'Build it anew from the data' }).click();
	await expect.poll(text).toContain('# Mentoring report by Mia');
	await screen.getByRole('button', { name: 'Bring my text back' }).click();

	await expect.poll(text).toBe('# My own report\n\nWe met **often**.');
});

test('what was changed is there again after a reload', async () => {
	const world = await twoSessions();
	const kept = new Map<string, Place>();
	world.link.answers.rememberPlace = ({ page, place }) => {
		kept.set(page, place);
		return { ok: true, value: null };
	};
	world.link.answers.recallPlace = ({ page }) => ({ ok: true, value: kept.get(page) ?? null });
	const first = await report('de', world);
	await first.field.fill('Mein Bericht.');
	await expect.poll(() => [...kept.values()].at(-1)?.['text']).toBe('Mein Bericht.');
	await first.screen.unmount();

	const again = await show(
		ReportPage,
		{},
		{ link: world.link, mentorshipId: world.mentorshipId, language: 'de' },
	);

	await expect
		.element(again.getByRole('textbox', { name: 'Der Bericht', exact: true }))
		.toHaveValue('Mein Bericht.');
});

test.each([
	['en', 'until you close the browser'],
	['de', 'bis du den Browser schließt'],
] as const)('in %s the field says how long a change stays', async (language, until) => {
	const { field } = await report(language);

	await expect.element(field).toHaveAccessibleDescription(new RegExp(until));
});

test('the file is what stands in the field', async () => {
	const files = catchDownloads();
	const { field, screen } = await report();
	await field.fill('Just this.');

	await screen.getByRole('button', { name: 'Save as Markdown' }).click();

	await expect.element(screen.getByText('Saved as leitfaden-report.md.')).toBeVisible();
	expect(await files[0]?.text).toBe('Just this.');
});

/** Something private of every kind there is, each with a word that is nowhere else. */
async function withCanaries() {
	const world = await twoSessions();
	const { link, mentorshipId, sessionId, firstId, items, mia } = world;
	const canaries: string[] = [];
	const canary = (where: string) => {
		canaries.push(`kanari-${where}`);
		return `kanari-${where}`;
	};
	link.did(mentorshipId, 'updateNote', {
		...{ lane: 'mine', sessionId, agendaItemId: items[0] ?? '' },
		update: noteUpdate(canary('note')),
	});
	link.did(mentorshipId, 'editTakeaway', {
		...{ sessionId, lane: 'mine', text: { text: canary('takeaway') } },
	});
	// Sealed: the other person has not answered, so it is still this person's alone.
	const sealedGoal = newId();
	const set = { order: 'a5', weight: 1 };
	link.did(mentorshipId, 'addGoal', { id: sealedGoal, set, text: { title: 'Speak up' } });
	link.did(mentorshipId, 'setCheckIn', {
		...{ goalId: sealedGoal, sessionId: firstId, level: 2 },
		text: { evidence: canary('check-in') },
	});
	link.did(mentorshipId, 'addCallLink', { id: newId(), text: { callKey: canary('call') } });
	// Whatever kinds come later: one of every kind that is known, in this person's own space, all words canaries.
	const own = `P:${mia}` as const;
	const copies = link.records(mentorshipId).map((record) => {
		const body = Object.fromEntries(
			Object.entries(record.body).map(([key, value]) => [
				key,
				typeof value === 'string' && key !== 'language' && record.kind !== 'note'
					? canary(`${record.kind}-${key}`)
					: value,
			]),
		);
		return { ...record, space: own, id: newId(), body };
	});
	const me = { memberId: mia, role: 'mentor' as const, counterpartId: world.jonas };
	link.put(mentorshipId, me, copies);
	return { ...world, canaries };
}

test.each(['en', 'de'] as const)(
	'nothing of the private space is in a report: not in the text, the page, or the file (%s)',
	async (language) => {
		const files = catchDownloads();
		const world = await withCanaries();
		expect(world.canaries.length).toBeGreaterThan(20);
		const { text, screen } = await report(language, world);
		await expect.poll(text).toContain('46');

		const save = { en: 'Save as Markdown', de: 'Als Markdown speichern' }[language];
		await screen.getByRole('button', { name: save }).click();
		await expect.poll(() => files).toHaveLength(1);

		expect(text()).not.toContain('kanari');
		expect(document.body.innerHTML).not.toContain('kanari');
		expect(await files[0]?.text).not.toContain('kanari');
		// The sealed level neither.
		expect(text()).not.toMatch(/much more than agreed|viel mehr als vereinbart/);
	},
);

test('a session that both have signed has its check code in the hours', async () => {
	const world = await twoSessions();
	const { link, mentorshipId, sessionId, mia, jonas } = world;
	const seen = new Mentorship(mentorshipId, link);
	const bones = receiptBonesOf(seen, sessionId);
	seen.stop();
	if (!bones) throw new Error('the session is not over');
	const facts = { ...bones.facts, templateHash: await digestOf(bones.agenda) };
	for (const [memberId, did] of [
		[mia, 'did'],
		[jonas, 'otherDid'],
	] as const) {
		const { memberId: _, ...signed } = await signBy(facts, memberId, await newKey());
		link[did](mentorshipId, 'addSignature', { sessionId, ...signed });
	}

	const { text } = await report('en', world);

	await expect.poll(text).toMatch(/\| 46 \| [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4} \|/);
	expect(text()).toMatch(/\| 46 \| – \|/);
});
