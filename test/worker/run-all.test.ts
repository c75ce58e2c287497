import { expect, test } from 'vitest';
import { runAll } from '#worker/run-all.ts';

test('a job that fails holds up no other, and is told at the end', async () => {
	const ran: string[] = [];
	const job =
		(name: string, fails = false) =>
		async () => {
			ran.push(name);
			if (fails) throw new Error(name);
		};

	const run = runAll([job('pulses', true), job('ended'), job('purge')]);

	await expect(run).rejects.toThrow('a job of the clock failed');
	expect(ran).toEqual(['pulses', 'ended', 'purge']);
	await expect(runAll([job('all is well')])).resolves.toBeUndefined();
});
