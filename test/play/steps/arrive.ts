// Into the call, and into the session: one starts it, the other joins.
import { findTemplate } from '#shared/content/templates/index.ts';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { joinSession, openPanel, startSession } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';
import { prepare } from './prepare.ts';

export async function arrive(run: Run): Promise<void> {
	const { callService: service, mentor, mentee, both } = run;
	for (const person of both) await openCall(person, service, run.other(person).name);
	for (const person of both) await person.panel();
	await run.picture('lobby');
	for (const person of both) await joinCall(person);
	for (const person of both) await person.panel();
	await run.picture('in-call');

	if (service === 'zoom') await prepare(run);
	const template = findTemplate(sessions[service].template);
	await startSession(mentor, mentee.name, template?.words.en.title);
	run.did('start', mentor);
	await joinSession(mentee);
	run.did('join', mentee);
	for (const person of both) await openPanel(person);
	await run.picture('started');
	run.say('Both are in the session.');
}
