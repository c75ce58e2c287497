import { afterEach, describe, expect, test } from 'vitest';
import { readCall } from '#extension/call/watch-call.ts';
import { meet, pageWith, teams, zoom } from './pages.ts';

afterEach(() => document.body.replaceChildren());

async function read(address: string, body: string, inner?: string) {
	return readCall(await pageWith(body, inner), new URL(address));
}

const MEET = 'https://meet.google.com/abc-defg-hij?authuser=1';
const meetIn = (phase: string) => ({ phase, provider: 'meet', callKey: 'meet:abc-defg-hij' });

describe('Meet', () => {
	test.each([
		'https://meet.google.com/',
		'https://meet.google.com/landing',
		'https://meet.google.com/new',
	])('%s is no call, whatever it shows', async (address) => {
		expect(await read(address, meet.inCall)).toEqual({ phase: 'none' });
	});

	test.each([
		['green room', meet.greenRoom, 'lobby'],
		['green room in German', meet.greenRoomGerman, 'lobby'],
		['waiting to be let in', meet.waiting, 'waiting'],
		['waiting in German', meet.waitingGerman, 'waiting'],
		['a call', meet.inCall, 'in_call'],
		['a call in German', meet.inCallGerman, 'in_call'],
		['a call after a redesign', meet.redesigned, 'in_call'],
		['the exit screen', meet.ended, 'ended'],
		['a call that does not exist', meet.notFound, 'ended'],
		['a page that is loading', '', 'unknown'],
		['a red button and oneself', meet.onlyLeave, 'unknown'],
		['look-alikes', meet.decoys, 'unknown'],
	])('%s is read from the markup', async (_name, body, phase) => {
		expect(await read(MEET, body)).toEqual(meetIn(phase));
	});

	test('the prefix of the installed app and capitals make no difference to the key', async () => {
		const state = await read('https://meet.google.com/_meet/ABC-defg-hij', meet.inCall);
		expect(state).toEqual(meetIn('in_call'));
	});

	test('an exit screen beats the call that is still in the page', async () => {
		expect(await read(MEET, meet.inCall + meet.ended)).toEqual(meetIn('ended'));
	});

	test('presenting is said when the page shows it, and left out otherwise', async () => {
		expect(await read(MEET, meet.presenting)).toEqual({ ...meetIn('in_call'), presenting: true });
		expect(await read(MEET, meet.inCall)).not.toHaveProperty('presenting');
	});
});

const ZOOM = 'https://app.zoom.us/wc/81234567890/join?pwd=x';
const zoomIn = (phase: string) => ({ phase, provider: 'zoom', callKey: 'zoom:81234567890' });

describe('Zoom', () => {
	test.each([
		['the preview', zoom.preview, 'lobby'],
		['the waiting room', zoom.waiting, 'waiting'],
		['the waiting room with a host', zoom.waitingJoined, 'waiting'],
		['the waiting room in German', zoom.waitingGerman, 'waiting'],
		['a call whose footer is hidden', zoom.inCall, 'in_call'],
		['a call the host ended', zoom.endedByHost, 'ended'],
		['a call the host ended, in German', zoom.endedByHostGerman, 'ended'],
		['a call with notices and chat', zoom.decoys, 'in_call'],
		['one sign of a call', '<div class="meeting-app"></div>', 'unknown'],
		['sentences nobody is shown', zoom.sentenceInScript, 'unknown'],
	])('%s is read in the page and in its frame', async (_name, body, phase) => {
		expect(await read(ZOOM, body)).toEqual(zoomIn(phase));
		expect(await read(ZOOM, '<div id="root"></div>', body)).toEqual(zoomIn(phase));
	});

	test('the launcher of a number or a name is a room that does not decide', async () => {
		expect(await read('https://zoom.us/j/81234567890', zoom.launcher)).toEqual(zoomIn('unknown'));
		expect(await read('https://zoom.us/my/some.name', zoom.launcher)).toEqual({
			phase: 'unknown',
			provider: 'zoom',
			callKey: 'zoom:my:some.name',
		});
	});

	test('the old address and another host lead to the same call', async () => {
		const state = await read('https://us06web.zoom.us/wc/join/81234567890', zoom.inCall);
		expect(state).toEqual(zoomIn('in_call'));
	});

	test('the address after leaving is an end', async () => {
		expect(await read('https://app.zoom.us/wc/81234567890/leave', '')).toMatchObject({
			phase: 'ended',
		});
		expect(await read('https://app.zoom.us/wc/leave', '')).toEqual({
			phase: 'ended',
			provider: 'zoom',
		});
	});

	test('a shared screen is said', async () => {
		expect(await read(ZOOM, zoom.presenting)).toEqual({ ...zoomIn('in_call'), presenting: true });
	});
});

describe('Teams', () => {
	const V2 = 'https://teams.cloud.microsoft/v2/';

	test.each([
		['https://teams.cloud.microsoft/v2/', teams.inCall],
		['https://teams.microsoft.com/v2/', teams.inCallGerman],
		['https://teams.live.com/v2/', teams.inCallSplit],
		['https://gov.teams.microsoft.us/v2/', teams.inCall],
		[V2, teams.decoys],
	])('%s shows a call without a key', async (address, body) => {
		expect(await read(address, body)).toEqual({ phase: 'in_call', provider: 'teams' });
	});

	test.each([
		['chat and calendar', teams.home],
		['a hang-up button left behind', teams.onlyHangUp],
		['nothing yet', ''],
	])('%s is no call', async (_name, body) => {
		expect(await read('https://teams.microsoft.com/v2/', body)).toEqual({ phase: 'none' });
	});

	test('a link whose page asks to join is a lobby, without its secret', async () => {
		const state = await read(
			'https://teams.microsoft.com/meet/1234567890123?p=secret',
			teams.prejoin,
		);
		expect(state).toEqual({
			phase: 'lobby',
			provider: 'teams',
			callKey: 'teams:meet:1234567890123',
		});
	});

	test.each([
		['in English', teams.lobby],
		['in German', teams.lobbyGerman],
	])('the lobby %s is waiting, though it has the buttons of a call', async (_name, body) => {
		expect(await read(V2, body)).toEqual({ phase: 'waiting', provider: 'teams' });
	});

	test('a link whose page does not decide is unknown, a retry screen an end', async () => {
		const link = 'https://teams.microsoft.com/meet/1234567890123';
		expect(await read(link, '')).toMatchObject({ phase: 'unknown' });
		expect(await read(V2, teams.retry)).toEqual({ phase: 'ended', provider: 'teams' });
	});

	test('a shared screen is said', async () => {
		expect(await read(V2, teams.presenting)).toEqual({
			phase: 'in_call',
			provider: 'teams',
			presenting: true,
		});
	});
});

test.each([meet.inCall, meet.ended, zoom.inCall, teams.inCall])(
	'a foreign host is no call, whatever it shows',
	async (body) => {
		const address = 'https://meet.google.com.evil.example/abc-defg-hij';
		expect(await read(address, body)).toEqual({ phase: 'none' });
	},
);
