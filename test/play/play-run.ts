// The played run: a whole mentorship of three sessions, two people, two browsers, by clicks and keys; and a
// session with a third one, who has a phone and no extension.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readRecords } from '#test/support/d1-records.ts';
import { type Figures, percentile } from '#test/support/figures.ts';
import { measureEcho } from './echo.ts';
import { findLosses } from './kept.ts';
import { Run } from './run.ts';
import { type Stage, PLAY_API, setStage } from './stage.ts';
import { workOnAgenda } from './steps/agenda.ts';
import { arrive } from './steps/arrive.ts';
import { capturePromises } from './steps/capture.ts';
import { lookAtCharts } from './steps/charts.ts';
import { giveFeedback } from './steps/feedback.ts';
import { workOnGoal } from './steps/goals.ts';
import { playWithGuest } from './steps/guest.ts';
import { meetUp } from './steps/meet-up.ts';
import { takeNotes } from './steps/notes.ts';
import { goOffline } from './steps/offline.ts';
import { tellHowItWas } from './steps/pulse.ts';
import { signReceipt } from './steps/receipt.ts';
import { writeReport } from './steps/report.ts';
import { signalQuietly } from './steps/signals.ts';
import { everythingShownTo, takeHome } from './steps/take-home.ts';
import { lookBack, wrapUp } from './steps/wrap-up.ts';

const EDITS_AT_LEAST = 100;
const SERVICES = ['meet', 'zoom', 'teams'] as const;

/** Plays it and writes what was seen into the folder. True if every step happened and nothing was lost. */
export async function playRun(folder: string): Promise<boolean> {
	const out = resolve(folder);
	await mkdir(out, { recursive: true });
	const startedAt = Date.now();
	const say = (line: string) =>
		console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${line}`);

	say('Building the extension, starting the API and two browsers.');
	const stage = await setStage({ headless: true });
	say(
		`Everything stands; mail lands in ${stage.world.api.mailFile}. Playing three sessions, and one with a guest.`,
	);
	const run = new Run(out, stage.mentor, stage.mentee, say);
	try {
		await meetUp(run);
		for (const service of SERVICES) {
			run.service = service;
			await arrive(run);
			await workOnAgenda(run);
			await takeNotes(run);
			await capturePromises(run);
			await workOnGoal(run);
			if (service === 'zoom') await signalQuietly(run);
			if (service === 'zoom') await giveFeedback(run);
			await goOffline(run);
			await wrapUp(run);
			await lookBack(run);
			if (service === 'zoom') await tellHowItWas(run);
		}
		await lookAtCharts(run);
		await signReceipt(run);
		await writeReport(run);
		const lost = await countLosses(run, stage);
		await takeHome(run);
		const withGuest = await playWithGuest(run, stage.world);
		return await report(run, lost + (await countLosses(withGuest, stage)));
	} catch (error) {
		await showWhereItStuck(run);
		throw error;
	} finally {
		await run.timeline.write(out);
		await stage.world.stop();
	}
}

/** Everything has until then to settle: pages load their notes late. */
const SETTLE_MS = 30_000;

async function countLosses(run: Run, { world }: Stage): Promise<number> {
	const { written, both } = run;
	run.say('Comparing everything that was written with what is kept and shown.');
	const until = Date.now() + SETTLE_MS;
	for (;;) {
		const [mentor = '', mentee = ''] = await Promise.all(both.map(everythingShownTo));
		const losses = findLosses(written, readRecords(world.persist), { mentor, mentee });
		if (losses.length === 0) return 0;
		if (Date.now() > until) {
			for (const loss of losses) console.error(`Lost: ${loss}`);
			return losses.length;
		}
		await new Promise((done) => setTimeout(done, 250));
	}
}

async function report(run: Run, lost: number): Promise<boolean> {
	const echo = await measureEcho(PLAY_API.origin);
	const { sights } = run.timeline;
	const figures: Figures = {
		edits: sights.length,
		p50: percentile(sights, 0.5),
		p95: percentile(sights, 0.95),
		echoP50: percentile(echo, 0.5),
		echoP95: percentile(echo, 0.95),
		pushes: run.mentor.browser.wire.pushes + run.mentee.browser.wire.pushes,
		lost,
	};
	await writeFile(join(run.out, 'figures.json'), `${JSON.stringify(figures, null, '\t')}\n`);
	run.say(
		`${figures.edits} edits, seen by the other one after ${figures.p50} ms (p50) and ${figures.p95} ms ` +
			`(p95); the bare sockets take ${figures.echoP50} and ${figures.echoP95} ms; lost: ${figures.lost}.`,
	);
	if (figures.edits < EDITS_AT_LEAST) console.error(`Too few edits: ${figures.edits}.`);
	console.log(`Pictures and files: ${run.out}`);
	return figures.lost === 0 && figures.edits >= EDITS_AT_LEAST;
}

async function showWhereItStuck({ out, both }: Run): Promise<void> {
	for (const person of both)
		for (const [n, page] of person.browser.context.pages().entries())
			await page
				.screenshot({ path: join(out, `stuck-${person.who}-${n}.png`), timeout: 5000 })
				.catch(() => null);
}
