import { SHARED } from '#shared/domain/entity.ts';
import { entities } from '#shared/domain/index.ts';
import { session } from '#shared/domain/session.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

const plan = (scheduledAt: string) => {
	const world = createMentorship();
	const id = newId();
	const outcome = world.run('mentee', 'addSession', {
		id,
		set: { number: 2, minutes: 45, scheduledAt },
	});
	return { outcome, stored: world.get(session, SHARED, id)?.meta };
};

test.each(['2026-12-01T15:00:00.000Z', '2026-12-01T15:00:00Z', '2026-12-01T15:00:00.123456789Z'])(
	'%s is an instant that all can read',
	(at) => {
		expect(plan(at)).toMatchObject({ outcome: { ok: true }, stored: { scheduledAt: at } });
		expect(Temporal.Instant.from(at).epochMilliseconds).toBe(Date.parse(at));
	},
);

test.each(['2026-12-01T15:00:00.1234567890Z', '2026-12-01T15:00Z', '2026-12-01', 'tomorrow'])(
	'%s is refused',
	(at) => {
		expect(plan(at)).toEqual({ outcome: { ok: false, error: { code: 'invalid' } } });
	},
);

test('what was taken before with more digits is still read, as a file has it', () => {
	const { stored } = plan('2026-12-01T15:00:00.000Z');
	const scheduledAt = '2026-12-01T15:00:00.1234567890Z';

	expect(entities['session']?.meta.safeParse({ ...stored, scheduledAt }).success).toBe(true);
});
