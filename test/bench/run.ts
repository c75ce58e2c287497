// `npm run bench`: what costs how much, as ratios side by side in one run. The machine's own speed falls
// out of a ratio, so a limit means the same everywhere.
import { buildExtension, TEST_API } from '#test/support/extension-build.ts';
import { percentile } from '#test/support/figures.ts';
import type { Person } from '#test/support/person.ts';
import { startWorld } from '#test/support/world.ts';
import { benchFlood } from './flood.ts';
import { benchJoin } from './join.ts';
import { SESSIONS, settledPerson, timeToOpen } from './panel.ts';

const ROUNDS = 15;
/** A long history may cost the panel that much more than none. */
const LIMIT = 1.5;

async function compare(empty: Person, full: Person, cold: boolean): Promise<number> {
	const times = { empty: [] as number[], full: [] as number[] };
	// The first one of each warms what the browser keeps of a page.
	for (let round = -1; round < ROUNDS; round += 1) {
		const [one, other] = [await timeToOpen(empty, cold), await timeToOpen(full, cold)];
		if (round < 0) continue;
		times.empty.push(one);
		times.full.push(other);
	}
	const [a, b] = [percentile(times.empty, 0.5), percentile(times.full, 0.5)];
	const ratio = b / a;
	console.log(
		`panel, ${cold ? 'background asleep' : 'background awake '}: empty ${a} ms, ` +
			`${SESSIONS} sessions ${b} ms, ratio ${ratio.toFixed(2)} (limit ${LIMIT})`,
	);
	return ratio;
}

async function benchPanel(): Promise<boolean> {
	await buildExtension('e2e', TEST_API);
	const world = await startWorld();
	try {
		const empty = await settledPerson(world, 0);
		const full = await settledPerson(world, SESSIONS);
		const ratios = [await compare(empty, full, false), await compare(empty, full, true)];
		return ratios.every((ratio) => ratio <= LIMIT);
	} finally {
		await world.stop();
	}
}

const JOIN_PORT = 8796;
const FLOOD_PORT = 8795;
/** `npm run bench -- join` runs that part alone. */
const parts = {
	panel: benchPanel,
	join: () => benchJoin(JOIN_PORT),
	flood: () => benchFlood(FLOOD_PORT),
};
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	if (!(await run())) process.exitCode = 1;
}
