// What anybody may read: plain pages that run nothing, in both languages, made from what the clock goes by.
import { expect, test } from 'vitest';
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { NOTICE_VERSION, noticeText } from '#shared/content/privacy/notice.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import { app } from '#worker/app.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { dataMap } from '#worker/privacy/data-map.ts';
import { escaped } from '#worker/privacy/html.ts';
import type { dataJson } from '#worker/privacy/pages.ts';
import { aMentor, env, request } from '../world.ts';

const page = async (path: string, headers: Record<string, string> = {}) => {
	const response = await request(path, { headers });
	return { response, text: await response.text() };
};

const styleHash = async (text: string) => {
	const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
	return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
};

test.each(['/privacy', '/privacy/data'])('%s runs nothing and asks nobody', async (path) => {
	const { response, text } = await page(path);
	const policy = response.headers.get('content-security-policy') ?? '';
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain(await styleHash(text));
	expect(policy).not.toMatch(/unsafe|https?:/);
	expect(text).not.toMatch(/<script|<link|<img|<iframe| on\w+=|style="|src=|https?:/i);
	expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
	expect(text.match(/<h1>/g)).toHaveLength(1);
});

test('it speaks the language of the browser, or the one that is asked for', async () => {
	const german = await page('/privacy', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' });
	expect(german.text).toContain('<html lang="de">');
	expect(german.text).toContain('Wer verantwortlich ist');
	const english = await page('/privacy?lang=en', { 'accept-language': 'de' });
	expect(english.text).toContain('Who is responsible');
});

test('both languages say the same times, which are those of the clock', () => {
	const numbers = ({ sections }: typeof en) =>
		sections.map(
			({ paragraphs }) =>
				paragraphs
					.join(' ')
					.match(/\b\d+\b/g)
					?.toSorted() ?? [],
		);
	expect(en.sections).toHaveLength(de.sections.length);
	const said = numbers(en).flat();
	expect(numbers(de).flat().length).toBeGreaterThan(15);
	for (const value of Object.values(RETENTION).flat()) expect(said).toContain(String(value));
	for (const value of Object.values(RETENTION).flat())
		expect(numbers(de).flat()).toContain(String(value));
	for (const word of ['Cloudflare', 'USA', 'Ende-zu-Ende', '{operator}', '{contact}'])
		expect(noticeText(de)).toContain(word);
});

test('that data lie in the EU is said only where the rooms are set so', async () => {
	const IN_EU = /European Union|Europäischen Union|EU jurisdiction|EU-Jurisdiktion/;
	const paths = ['/privacy', '/privacy/data', '/privacy/data.md'].flatMap((path) => [
		`${path}?lang=en`,
		`${path}?lang=de`,
	]);
	for (const [ROOM_JURISDICTION, isSaid] of [
		['eu', true],
		['', false],
		['fedramp', false],
	] as const)
		for (const path of [...paths, '/privacy/data.json']) {
			const answer = await app.request(path, {}, { ...env, ROOM_JURISDICTION });
			const text = await answer.text();
			expect([ROOM_JURISDICTION, path, IN_EU.test(text)]).toEqual([
				ROOM_JURISDICTION,
				path,
				isSaid,
			]);
			expect(text).not.toContain('{where}');
		}
	const chosen = { ...env, ROOM_JURISDICTION: '', OPERATOR: 'Parkschule' };
	const german = await (await app.request('/privacy?lang=de', {}, chosen)).text();
	expect(german).toContain('Wo Daten und Räume liegen, hat Parkschule gewählt; einzelne');
});

test('a network is told that it is counted, and whoever shares dates who fetches them', async () => {
	const said = {
		en: ['network address', 'keyed hash', 'calendar link', 'Google, Apple or Microsoft'],
		de: ['Netzwerkadresse', 'Hash', 'Link eines Kalenders', 'Google, Apple oder Microsoft'],
	};
	for (const [language, words] of Object.entries(said)) {
		const { text } = await page(`/privacy?lang=${language}`);
		expect(words.filter((word) => !text.includes(word))).toEqual([]);
	}
	const json = (await page('/privacy/data.json')).text;
	const { places } = JSON.parse(json) as ReturnType<typeof dataJson>;
	const purposeOf = (name: string) => places.find(({ place }) => place === name)?.purpose.en;
	for (const place of ['counter.key', 'rate limit REQUEST_LIMIT', 'rate limit SIGN_IN_LIMIT'])
		expect(purposeOf(place)).toContain('network address (hashed)');
});

test('a changed sentence is a new version', async () => {
	const hashes = await Promise.all([en, de].map((notice) => sha256(noticeText(notice))));
	expect([NOTICE_VERSION, ...hashes], 'give the notice a new version, then put it here').toEqual([
		'2026-11-3',
		'99d27692e7504cae551c56eeceea570bdd4a980ba4c5d8ed3a8e8836c2388563',
		'419cf434d002febcdb28fb0a0bb534b98e98c9ca8a625edc8bbe6947f556abfd',
	]);
});

test('who runs it is named, as text', async () => {
	const named = { ...env, OPERATOR: 'Schule <b>am</b> Park', OPERATOR_CONTACT: 'a@b.example' };
	const answer = await app.request('/privacy?lang=de', {}, named);
	const text = await answer.text();
	expect(text).toContain('Schule &lt;b&gt;am&lt;/b&gt; Park');
	expect(text).toContain('a@b.example');
	expect(text).not.toContain('{operator}');
	expect(escaped(`<a href="x" title='y'>&`)).toBe(
		'&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;',
	);
});

test('the data map shows every place, on the page, as JSON and as Markdown', async () => {
	const places = dataMap().map(({ place }) => place);
	expect(places.length).toBeGreaterThan(250);
	const { text } = await page('/privacy/data?lang=de');
	const markdown = (await page('/privacy/data.md?lang=de')).text;
	const json = (await page('/privacy/data.json')).text;
	for (const place of places) {
		expect(text).toContain(`<th scope="row">${place}</th>`);
		expect(markdown).toContain(`| ${place} |`);
		expect(json).toContain(JSON.stringify(place));
	}
	expect(text).toContain('12 Monate nach Ende des Mentorings');
});

test('a person agrees to exactly the text there is, and finds it in what is kept about them', async () => {
	const person = await aMentor();
	const consent = {
		textVersion: de.version,
		textHash: await sha256(noticeText(de)),
		language: 'de',
	};
	expect((await person.post('/v1/privacy/consent', consent)).status).toBe(200);
	for (const wrong of [{ textHash: '0'.repeat(64) }, { textVersion: '1999' }, { language: 'en' }])
		expect((await person.post('/v1/privacy/consent', { ...consent, ...wrong })).status).toBe(400);

	const { consents } = await (
		await person.get('/v1/privacy')
	).json<{ consents: { at: string }[] }>();
	expect(consents).toMatchObject([consent]);
	expect(Date.now() - Date.parse(consents[0]!.at)).toBeLessThan(60_000);
});
