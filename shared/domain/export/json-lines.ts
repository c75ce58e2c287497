// JSON with the line of everything in it, for a sentence that says where a file is wrong. What it takes is
// what JSON.parse takes.
import { err, ok, type Result } from '../../result.ts';

export type Json =
	| {
			readonly line: number;
			readonly is: 'value';
			readonly value: string | number | boolean | null;
	  }
	| { readonly line: number; readonly is: 'list'; readonly items: readonly Json[] }
	| { readonly line: number; readonly is: 'object'; readonly fields: ReadonlyMap<string, Json> };

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
	/[{}[\],:]|"(?:[^"\\]|\\[^])*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than any template, and than the stack is worried by. */
const DEEPEST = 50;

class Unreadable extends Error {}

/** The error is the line where it stops being JSON. */
export function readJson(text: string): Result<Json, number> {
	const tokens = createTokens(text);
	try {
		const json = readValue(tokens, 0);
		if (!tokens.isAtEnd()) tokens.stop();
		return ok(json);
	} catch (failure) {
		if (failure instanceof Unreadable) return err(tokens.line());
		throw failure;
	}
}

type Tokens = ReturnType<typeof createTokens>;

function createTokens(text: string) {
	let at = 0;
	let start = 0;
	const stop = (): never => {
		throw new Unreadable();
	};
	const skip = () => {
		SPACE.lastIndex = at;
		SPACE.exec(text);
		start = SPACE.lastIndex;
	};
	return {
		next(): string {
			skip();
			TOKEN.lastIndex = start;
			const token = TOKEN.exec(text)?.[0];
			if (token === undefined) return stop();
			at = TOKEN.lastIndex;
			return token;
		},
		/** Of the token that was read last, or could not be read. */
		line: () => text.slice(0, start).split(/\r\n|\r|\n/).length,
		isAtEnd(): boolean {
			skip();
			return start === text.length;
		},
		stop,
	};
}

function readValue(tokens: Tokens, depth: number, token = tokens.next()): Json {
	const line = tokens.line();
	if (depth > DEEPEST) return tokens.stop();
	if (token === '{') return { line, is: 'object', fields: readFields(tokens, depth) };
	if (token === '[') return { line, is: 'list', items: readItems(tokens, depth) };
	if (/^[}\],:]$/.test(token)) return tokens.stop();
	return { line, is: 'value', value: parsed(tokens, token) };
}

/** A text with a bare line break, or a "\\x" nobody knows, is found only here. */
function parsed(tokens: Tokens, token: string) {
	try {
		return JSON.parse(token) as string | number | boolean | null;
	} catch {
		return tokens.stop();
	}
}

function readFields(tokens: Tokens, depth: number): ReadonlyMap<string, Json> {
	const fields = new Map<string, Json>();
	let token = tokens.next();
	if (token === '}') return fields;
	for (;;) {
		if (!token.startsWith('"')) return tokens.stop();
		const name = String(parsed(tokens, token));
		if (tokens.next() !== ':') return tokens.stop();
		fields.set(name, readValue(tokens, depth + 1));
		token = tokens.next();
		if (token === '}') return fields;
		if (token !== ',') return tokens.stop();
		token = tokens.next();
	}
}

function readItems(tokens: Tokens, depth: number): readonly Json[] {
	const items: Json[] = [];
	let token = tokens.next();
	if (token === ']') return items;
	for (;;) {
		items.push(readValue(tokens, depth + 1, token));
		token = tokens.next();
		if (token === ']') return items;
		if (token !== ',') return tokens.stop();
		token = tokens.next();
	}
}
