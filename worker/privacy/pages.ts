// The privacy notice and the data map, as pages for people and as tables for programmes.
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { withOperator } from '#shared/content/privacy/notice.ts';
import { dataMap } from './data-map.ts';
import { KEEPS, measures, PURPOSES } from './data-words.ts';
import { escaped, type Page } from './html.ts';

type Language = 'en' | 'de';
const NOTICES = { en, de };

const WORDS = {
	en: {
		map: 'What is kept, place by place',
		intro:
			'Every column of the database, every field of a record, every place beside it and on a device: what for, on what basis (GDPR), how long. Made from the program itself.',
		head: ['Place', 'What for', 'Basis', 'How long'],
		measures: 'Measures (Art. 32 GDPR)',
		notice: 'Privacy notice',
		other: 'Deutsch',
		version: 'Version',
		inEu: 'Data and rooms are kept in the European Union',
		elsewhere: 'Where data and rooms are kept, {operator} has chosen',
		operator: 'the operator of this server',
		contact: 'the operator',
	},
	de: {
		map: 'Was gespeichert wird, Stelle für Stelle',
		intro:
			'Jede Spalte der Datenbank, jedes Feld eines Eintrags, jede Stelle daneben und auf einem Gerät: wozu, auf welcher Grundlage (DSGVO), wie lange. Aus dem Programm selbst erzeugt.',
		head: ['Stelle', 'Wozu', 'Grundlage', 'Wie lange'],
		measures: 'Maßnahmen (Art. 32 DSGVO)',
		notice: 'Datenschutzhinweise',
		other: 'English',
		version: 'Fassung',
		inEu: 'Daten und Räume liegen in der Europäischen Union',
		elsewhere: 'Wo Daten und Räume liegen, hat {operator} gewählt',
		operator: 'die Stelle hinter diesem Server',
		contact: 'die Betreiber',
	},
} as const;

const links = (language: Language, here: '/privacy' | '/privacy/data') => {
	const words = WORDS[language];
	const other = language === 'en' ? 'de' : 'en';
	const beside = here === '/privacy' ? '/privacy/data' : '/privacy';
	const name = here === '/privacy' ? words.map : words.notice;
	return `<nav aria-label="Leitfaden"><ul>
<li><a href="${beside}?lang=${language}">${escaped(name)}</a></li>
<li><a href="${here}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></li>
</ul></nav>`;
};

/** Who runs this server and where, as their settings say it. */
interface Operator {
	readonly ROOM_JURISDICTION: string;
	readonly OPERATOR?: string;
	readonly OPERATOR_CONTACT?: string;
}

export function noticePage(
	{ OPERATOR, OPERATOR_CONTACT, ROOM_JURISDICTION }: Operator,
	language: Language,
): Page {
	const { title, version, sections } = NOTICES[language];
	const words = WORDS[language];
	const operator = OPERATOR || words.operator;
	const contact = OPERATOR_CONTACT || words.contact;
	const where = ROOM_JURISDICTION === 'eu' ? words.inEu : words.elsewhere;
	const filled = (text: string) => {
		const whole = withOperator(text.replaceAll('{where}', where), operator, contact);
		return escaped(whole.charAt(0).toUpperCase() + whole.slice(1));
	};
	const main = [
		`<h1>${escaped(title)}</h1>`,
		links(language, '/privacy'),
		...sections.flatMap(({ title: heading, paragraphs }) => [
			`<h2>${escaped(heading)}</h2>`,
			...paragraphs.map((text) => `<p>${filled(text)}</p>`),
		]),
		`<p>${words.version} ${escaped(version)}</p>`,
	];
	return { language, title, main: main.join('\n') };
}

const rowsIn = (language: Language): readonly (readonly string[])[] =>
	dataMap().map(({ place, purpose, basis, keep }) => [
		place,
		PURPOSES[purpose][language],
		basis,
		KEEPS[keep][language],
	]);

type Place = Pick<Operator, 'ROOM_JURISDICTION'>;

export function dataPage({ ROOM_JURISDICTION }: Place, language: Language): Page {
	const words = WORDS[language];
	const row = (cells: readonly string[]) => {
		const [place = '', ...rest] = cells.map(escaped);
		const facts = rest.map(
			(cell, i) => `<td data-head="${escaped(words.head[i + 1] ?? '')}">${cell}</td>`,
		);
		return `<tr><th scope="row">${place}</th>${facts.join('')}</tr>`;
	};
	const head = words.head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
	const main = [
		`<h1>${escaped(words.map)}</h1>`,
		links(language, '/privacy/data'),
		`<p>${escaped(words.intro)}</p>`,
		// Scrolled by the keyboard as well, where it is wider than the screen.
		`<div class="table" role="region" aria-label="${escaped(words.map)}" tabindex="0"><table>`,
		`<thead><tr>${head}</tr></thead>`,
		`<tbody>${rowsIn(language).map(row).join('\n')}</tbody></table></div>`,
		`<h2>${escaped(words.measures)}</h2>`,
		`<ul>${measures(ROOM_JURISDICTION)
			.map((one) => `<li>${escaped(one[language])}</li>`)
			.join('\n')}</ul>`,
	];
	return { language, title: words.map, main: main.join('\n') };
}

/** For a programme's records of processing (Art. 30) and its list of measures (Art. 32). */
export function dataMarkdown({ ROOM_JURISDICTION }: Place, language: Language): string {
	const words = WORDS[language];
	const row = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [
		`# Leitfaden: ${words.map}`,
		words.intro,
		[row(words.head), row(words.head.map(() => '---')), ...rowsIn(language).map(row)].join('\n'),
		`## ${words.measures}`,
		measures(ROOM_JURISDICTION)
			.map((one) => `- ${one[language]}`)
			.join('\n'),
		'',
	].join('\n\n');
}

export const dataJson = ({ ROOM_JURISDICTION }: Place) => ({
	regulation: '(EU) 2016/679',
	places: dataMap().map(({ place, purpose, basis, keep }) => {
		const { en: purposeEn, de: purposeDe } = PURPOSES[purpose];
		return { place, purpose: { en: purposeEn, de: purposeDe }, basis, keep: KEEPS[keep] };
	}),
	measures: measures(ROOM_JURISDICTION),
});
