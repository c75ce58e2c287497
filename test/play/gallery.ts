// `npm run gallery`: every scene of our pages, then every form of the panel on every call page, the wrap-up
// and the review, in both languages and both themes, as pictures and on sheets. `npm run gallery -- scenes`
// stops after the scenes.
import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { joinCall, openCall, type Service } from '#test/support/call-steps.ts';
import type { Person } from '#test/support/person.ts';
import {
	capture,
	endSession,
	goToWrapUp,
	joinSession,
	noteField,
	openPanel,
	openReview,
	openTab,
	type PanelTab,
	startSession,
	writeNote,
} from '#test/support/session-steps.ts';
import { drawSheet } from './contact-sheet.ts';
import { Run } from './run.ts';
import { sessions } from './script.ts';
import { setStage } from './stage.ts';
import { workOnGoal } from './steps/goals.ts';
import { meetUp } from './steps/meet-up.ts';
import { takeScenes } from './take-scenes.ts';

const SERVICES = ['meet', 'zoom', 'teams'] as const;
const TABS = ['now', 'agenda', 'notes', 'actionItems', 'goals'] as const;
const THEMES = ['light', 'dark'] as const;

const out = resolve('out/gallery');
const sheet = new Map<string, string[]>();
await mkdir(out, { recursive: true });
for (const path of await takeScenes(out)) console.log(`Contact sheet: ${path}`);
if (process.argv.includes('scenes')) process.exit();
const stage = await setStage({ headless: true });
try {
	const run = new Run(out, stage.mentor, stage.mentee, () => undefined);
	await meetUp(run);
	for (const service of SERVICES) {
		console.log(`Taking pictures on ${service}.`);
		run.service = service;
		await visit(run);
	}
	console.log(`Contact sheet: ${await drawSheet(stage.mentor.browser.context, sheet, out)}`);
} finally {
	await stage.world.stop();
}

/** One session on one service, with a picture of every sight of it. */
async function visit(run: Run): Promise<void> {
	const { callService: service, both, mentor, mentee } = run;
	for (const person of both) {
		await openCall(person, service, run.other(person).name);
		await joinCall(person);
		const panel = await person.panel();
		const large = await panel.locator('[data-form=panel]').isVisible();
		if (large) await person.browser.command('toggle-panel');
		await panel.locator('[data-form=chip]').waitFor();
		await take(person, service, 'chip');
	}
	await startSession(mentor, mentee.name);
	await joinSession(mentee);
	await fill(run);
	for (const person of both) {
		for (const tab of TABS) await takeTab(person, service, tab);
		await foldUp(person);
		await take(person, service, 'strip');
		await openPanel(person);
	}
	await goToWrapUp(mentor);
	for (const person of both) {
		await openTab(person, 'now');
		await take(person, service, 'wrap-up');
	}
	await endSession(mentor);
	for (const person of both) {
		await (
			await person.panel()
		)
			.getByRole('heading', { name: person.words.panel.after.title })
			.waitFor();
		await take(person, service, 'after');
		const review = await openReview(person);
		await review.setViewportSize({ width: 900, height: 1000 });
		await take(person, service, 'review', review);
		await person.call.bringToFront();
	}
}

async function fill(run: Run): Promise<void> {
	const lines = sessions[run.service];
	await workOnGoal(run);
	for (const person of run.both) {
		await writeNote(person, 'ours', lines.notes[person.who]);
		for (const { typed } of lines.promises[person.who]) await capture(person, typed);
	}
	await (await noteField(run.mentor, 'mine')).pressSequentially(lines.private);
}

async function takeTab(person: Person, service: Service, tab: PanelTab): Promise<void> {
	await openTab(person, tab);
	await take(person, service, tab === 'actionItems' ? 'actions' : tab);
}

/** Makes the panel small by its own button. */
async function foldUp(person: Person): Promise<void> {
	const panel = await openPanel(person);
	const button = panel.getByRole('button', { name: person.words.panel.collapse });
	await button.first().click();
	await panel.locator('[data-form=strip]').waitFor();
}

/** One picture in each theme. */
async function take(person: Person, service: Service, sight: string, page: Page = person.call) {
	for (const theme of THEMES) {
		await page.emulateMedia({ colorScheme: theme });
		const path = join(out, `${service}-${sight}-${person.language}-${theme}.png`);
		await page.screenshot({ path, animations: 'disabled' });
		const heading = `${service}, ${person.language}, ${theme}`;
		sheet.set(heading, [...(sheet.get(heading) ?? []), path]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
}
