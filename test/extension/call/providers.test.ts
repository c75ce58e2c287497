import { describe, expect, test } from 'vitest';
import { findProvider } from '#extension/call/providers.ts';

/** The room of an address, as the provider of its host reads it. */
function roomOf(address: string) {
	const url = new URL(address);
	return findProvider(url)?.readRoom(url);
}
const keyOf = (address: string) => roomOf(address)?.key;

describe('hosts', () => {
	test.each([
		['https://meet.google.com/x', 'meet'],
		['https://zoom.us/j/1', 'zoom'],
		['https://app.zoom.us/wc/1', 'zoom'],
		['https://firma.zoom.us/j/1', 'zoom'],
		['https://zoomgov.com/j/1', 'zoom'],
		['https://www.zoomgov.com/j/1', 'zoom'],
		['https://zoom-x.de/j/1', 'zoom'],
		['https://zoom.com/j/1', 'zoom'],
		['https://zoom.com.cn/j/1', 'zoom'],
		['https://teams.microsoft.com/v2/', 'teams'],
		['https://teams.live.com/v2/', 'teams'],
		['https://teams.cloud.microsoft/v2/', 'teams'],
		['https://gov.teams.microsoft.us/v2/', 'teams'],
		['https://dod.teams.microsoft.us/v2/', 'teams'],
		['https://teams.cloud.microsoft.mcas.ms/v2/', 'teams'],
	])('%s belongs to %s', (address, id) => {
		expect(findProvider(new URL(address))?.id).toBe(id);
	});

	test.each([
		'https://meet.google.com.evil.example/abc-defg-hij',
		'https://evilmeet.google.com/abc-defg-hij',
		'https://google.com/abc-defg-hij',
		'https://notzoom.us/j/81234567890',
		'https://zoom.us.evil.example/j/81234567890',
		'https://evil-zoom-x.de/j/81234567890',
		'https://teams.microsoft.com.evil.example/v2/',
		'https://microsoft.us/v2/',
		'https://evil.mcas.ms/v2/',
		'http://meet.google.com/abc-defg-hij',
		'data:text/html,https://meet.google.com/abc-defg-hij',
	])('%s belongs to nobody', (address) => {
		expect(findProvider(new URL(address))).toBeUndefined();
	});
});

describe('keys', () => {
	test.each([
		['https://meet.google.com/abc-defg-hij?authuser=1', 'meet:abc-defg-hij'],
		['https://meet.google.com/ABC-defg-HIJ', 'meet:abc-defg-hij'],
		['https://meet.google.com/_meet/abc-defg-hij/extra', 'meet:abc-defg-hij'],
		['https://zoom.us/j/81234567890?pwd=secret', 'zoom:81234567890'],
		['https://zoom.us/s/812345678', 'zoom:812345678'],
		['https://zoom.us/w/8123456789', 'zoom:8123456789'],
		['https://app.zoom.us/wc/81234567890/join?fromPWA=1', 'zoom:81234567890'],
		['https://app.zoom.us/wc/81234567890/start', 'zoom:81234567890'],
		['https://us06web.zoom.us/wc/join/81234567890', 'zoom:81234567890'],
		['https://zoom.us/my/some.name', 'zoom:my:some.name'],
		[
			'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NmYz%40thread.v2/0?context=%7b%22Tid%22%7d',
			'teams:19:meeting_nmyz@thread.v2',
		],
		[
			'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_NmYz@thread.v2/0?context=x',
			'teams:19:meeting_nmyz@thread.v2',
		],
		['https://teams.live.com/meet/9312345678901?p=secret', 'teams:meet:9312345678901'],
		['https://teams.cloud.microsoft/v2/#/meet/9312345678901?p=secret', 'teams:meet:9312345678901'],
	])('%s is %s', (address, key) => {
		expect(keyOf(address)).toBe(key);
	});

	test.each([
		'https://meet.google.com/?code=abc-defg-hij',
		'https://meet.google.com/landing?return=/abc-defg-hij',
		'https://zoom.us/?confno=81234567890',
		'https://app.zoom.us/wc/home?next=/j/81234567890',
		'https://teams.microsoft.com/v2/?url=/meet/1234567890123',
		'https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3ameeting_NmYz%40thread.v2%2F0',
		'https://teams.microsoft.com/light-meetings/launch?coords=eyJjb252ZXJzYXRpb25JZCI6IjE5Om1lZXRpbmcifQ',
		'https://teams.microsoft.com/l/meetup-join/%E0%A4%A/0',
	])('%s gives no key: nothing is read from a query', (address) => {
		expect(keyOf(address)).toBeUndefined();
	});

	test.each([
		'https://meet.google.com/',
		'https://meet.google.com/landing',
		'https://meet.google.com/home',
		'https://meet.google.com/new',
		'https://meet.google.com/lookup/standup',
		'https://meet.google.com/abc-defg-hijk',
		'https://zoom.us/',
		'https://zoom.us/pricing',
		'https://app.zoom.us/wc/home',
		'https://zoom.us/j/12',
	])('%s is no room', (address) => {
		expect(roomOf(address)).toBeUndefined();
	});
});
