// One thing wrong in a request that would be answered well.
import fc from 'fast-check';

export interface Sendable {
	readonly method: string;
	/** Filled in, with its query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | undefined;
}

const nasty = fc.oneof(
	fc.constantFrom<unknown>(
		...[null, true, -1, 0.5, 1e308, 2 ** 53, '', '__proto__', '\u0000', '\ud800', 'S', 'P:x'],
		...["'; DROP TABLE record; --", '" OR 1=1 --', 'canary-7c1e@mail.example', '%', '*'],
		...['00000000-0000-7000-8000-000000000000', [], {}, [[[[[[]]]]]], 'x'.repeat(20_000)],
	),
	fc.jsonValue(),
	fc.string({ unit: 'binary', maxLength: 2000 }),
);

/** Where in the request, what happens there, and with what. */
export const harm = fc.record({
	to: fc.constantFrom('nothing', 'body', 'body', 'body', 'address', 'headers', 'method'),
	at: fc.nat(),
	how: fc.constantFrom('replace', 'remove', 'add', 'cut', 'repeat'),
	value: nasty,
	key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'role', 'userId', ''), fc.string()),
});
export type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

const HEADERS: readonly Readonly<Record<string, string>>[] = [
	{ authorization: '' },
	{ authorization: 'Bearer nobody.knows' },
	{ authorization: 'Basic Y2FuYXJ5OmNhbmFyeQ==' },
	{ authorization: `Bearer ${'A'.repeat(8000)}` },
	{ 'content-type': 'text/plain' },
	{ 'content-type': 'application/json; charset=utf-16' },
	{ 'content-type': 'application/x-www-form-urlencoded' },
	{ 'content-encoding': 'gzip' },
	{ origin: 'https://evil.example' },
	{ upgrade: 'websocket', 'sec-websocket-protocol': 'leitfaden.v1, nobody' },
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];

export function harmed(request: Sendable, wrong: Harm): Sendable {
	const { to, at } = wrong;
	if (to === 'headers')
		return { ...request, headers: { ...request.headers, ...HEADERS[at % HEADERS.length] } };
	if (to === 'method') {
		const method = METHODS[at % METHODS.length] ?? 'GET';
		const body = method === 'GET' || method === 'HEAD' ? undefined : request.body;
		return { ...request, method, body };
	}
	if (to === 'address') return { ...request, path: harmedPath(request.path, wrong) };
	if (to === 'body' && request.body !== undefined)
		return { ...request, body: harmedBody(JSON.parse(request.body), wrong) };
	return request;
}

function harmedPath(path: string, { at, how, value, key }: Harm): string {
	const strange = encodeURIComponent(
		wellFormed(typeof value === 'string' ? value : JSON.stringify(value)),
	);
	if (how === 'cut') return path.slice(0, 1 + (at % path.length));
	if (how === 'add')
		return `${path}${path.includes('?') ? '&' : '?'}${encodeURIComponent(wellFormed(key))}=${strange}`;
	if (how === 'repeat')
		return path.includes('?') ? `${path}&${path.split('?')[1]}` : `${path}/${strange}`;
	const parts = path.split(/([/?&=])/);
	const places = parts.flatMap((part, i) => (/^[/?&=]?$/.test(part) ? [] : [i]));
	const place = places[at % Math.max(1, places.length)] ?? 1;
	parts[place] = how === 'remove' ? '' : strange.slice(0, 6000);
	return `/${parts.join('').replace(/^\/+/, '')}`;
}

const wellFormed = (text: string) => text.toWellFormed();

/** Every place in a JSON value, as the object that holds it and its key there. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Record<string, unknown>;
	return Object.keys(holder).flatMap((key) => [
		[holder, key] as [Record<string, unknown>, string],
		...placesIn(holder[key]),
	]);
}

function harmedBody(body: unknown, { at, how, value, key }: Harm): string {
	const places = placesIn(body);
	const place = places[at % Math.max(1, places.length)];
	if (!place) return JSON.stringify(value);
	const [holder, name] = place;
	if (how === 'remove') delete holder[name];
	if (how === 'replace') holder[name] = value;
	if (how === 'add')
		Object.defineProperty(holder, key, {
			value,
			enumerable: true,
			configurable: true,
			writable: true,
		});
	if (how === 'repeat') holder[name] = Array.from({ length: 60 }, () => holder[name]);
	const text = JSON.stringify(body);
	return how === 'cut' ? text.slice(0, at % text.length) : text;
}
