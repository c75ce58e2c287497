import { SHARED } from '#shared/domain/entity.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { session } from '#shared/domain/session.ts';
import { type Inverse, inverseOf, joinInverses } from '#shared/domain/undo.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const FACTS = '46 minutes. You agreed on 3.';
const edits = { mentor: `${FACTS} We laughed.`, mentee: `Courage. ${FACTS}` } as const;

test.each([['mentor', 'mentee'] as const, ['mentee', 'mentor'] as const])(
	'a summary that two begin over the facts has both their words, whoever comes first (%s)',
	(first, second) => {
		const world = createMentorship();
		const { id } = startRegular(world);
		for (const who of [first, second])
			world.do(who, 'editSession', { id, text: { summary: edits[who] }, from: { summary: FACTS } });

		expect(world.get(session, SHARED, id)?.body.summary).toBe(`Courage. ${FACTS} We laughed.`);
	},
);

test('whoever goes back to the facts takes nothing away that was written meanwhile', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	const summary = () => world.get(session, SHARED, id)?.body.summary;
	world.do('mentor', 'editSession', { id, text: { summary: 'We laughed.' } });
	world.do('mentee', 'editSession', { id, text: { summary: 'We laughed. Courage.' } });

	const from = { summary: 'We laughed.' };
	world.do('mentor', 'editSession', { id, text: { summary: null }, from });
	expect(summary()).toBe('Courage.');
	world.do('mentor', 'editSession', { id, text: { summary: null }, from: { summary: 'Courage.' } });
	expect(summary()).toBeUndefined();

	world.do('mentee', 'editSession', {
		id,
		text: { summary: 'Late words' },
		from: { summary: 'Late' },
	});
	world.do('mentor', 'editSession', { id, set: { minutes: 30 }, text: {} });
	expect(summary()).toBe('Late words');
});

test.each([['mentor', 'mentee'] as const, ['mentee', 'mentor'] as const])(
	'a plan B that two write at once has both their lines (%s first)',
	(first, second) => {
		const world = createMentorship();
		const planB = () => world.get(mentorship, SHARED, world.id)?.body.planB ?? '';
		const lines = { mentor: 'phone: 0043 1', mentee: 'chat: room 7' };
		for (const who of [first, second]) {
			const edit = { text: { planB: lines[who] }, from: { planB: '' } };
			world.do(who, 'editMentorship', { id: world.id, ...edit });
		}

		for (const line of Object.values(lines)) expect(planB()).toContain(line);
		const left = { text: { planB: null }, from: { planB: planB() } };
		world.do(first, 'editMentorship', { id: world.id, ...left });
		expect(planB()).toBe('');
	},
);

test('two full texts put together are refused to neither', () => {
	const world = createMentorship();
	const full = { mentor: 'a'.repeat(500), mentee: 'b'.repeat(500) };
	for (const who of ['mentor', 'mentee'] as const) {
		const edit = { text: { planB: full[who] }, from: { planB: '' } };
		world.do(who, 'editMentorship', { id: world.id, ...edit });
	}
	const both = world.get(mentorship, SHARED, world.id)?.body.planB;

	expect(both).toHaveLength(1001);
	expect(mentorship.body.safeParse({ planB: both }).success).toBe(true);
});

test.each(['summary', 'planB'] as const)(
	'taking back one’s own words in the %s leaves what the other wrote since',
	(field) => {
		const world = createMentorship();
		const { id } = startRegular(world);
		const name = field === 'summary' ? ('editSession' as const) : ('editMentorship' as const);
		const now = () =>
			field === 'summary'
				? (world.get(session, SHARED, id)?.body.summary ?? '')
				: (world.get(mentorship, SHARED, world.id)?.body.planB ?? '');
		let run: readonly Inverse[] = [];
		const write = (who: 'mentor' | 'mentee', text: string) => {
			const where = field === 'summary' ? id : world.id;
			const args = { id: where, text: { [field]: text }, from: { [field]: now() } };
			const inverse = inverseOf(name, args, world.get, world[who].memberId);
			if (who === 'mentor' && inverse)
				run = run.length === 0 ? [inverse] : joinInverses(run, inverse);
			world.do(who, name, args);
		};
		write('mentee', 'As it was.');
		for (const draft of ['As it was. I', 'As it was. I think', 'As it was. I think so.'])
			write('mentor', draft);
		expect(run).toHaveLength(1);
		write('mentee', `${now()} THEIRS`);

		for (const { name: back, args } of run) world.do('mentor', back, args as never);

		expect(now()).toBe('As it was. THEIRS');
	},
);
