// JSON from outside: not deeper than anything we ever ask for, so that no walk over it can be made to fail;
// no key twice, which two readers could take for two different things; no key that is a prototype's.
/**
 * As deep as what a socket may bring at its deepest, and not one more: a frame, its push, the list of changes,
 * a change, and in it records put back, one of which is a template with prompts of sections.
 */
const DEPTH = 11;

/** The value, or `undefined` for what is no JSON, nested beyond reason or ambiguous. */
export function parseJson(text: string): unknown {
	if (isTooDeep(text)) return undefined;
	try {
		const value = JSON.parse(text) as unknown;
		return hasStrangeKey(text) ? undefined : value;
	} catch {
		return undefined;
	}
}

/** The same of bytes, which have to be UTF-8. */
export function parseJsonBytes(bytes: ArrayBuffer): unknown {
	try {
		return parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
	} catch {
		return undefined;
	}
}

function isTooDeep(text: string): boolean {
	let depth = 0;
	let inString = false;
	for (let i = 0; i < text.length; i += 1) {
		const char = text[i];
		if (inString) {
			if (char === '\\') i += 1;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '{' || char === '[') depth += 1;
		else if (char === '}' || char === ']') depth -= 1;
		if (depth > DEPTH) return true;
	}
	return false;
}

/** A string as it is written, or what opens, closes or divides. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** Of text that is JSON. A key is the string after a brace, or after a comma between braces. */
function hasStrangeKey(text: string): boolean {
	/** The keys so far of each object we are in; nothing of an array. */
	const open: (Set<string> | undefined)[] = [];
	let isKey = false;
	for (const [token] of text.matchAll(TOKENS)) {
		if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined);
		else if (token === '}' || token === ']') open.pop();
		else if (token !== ',' && isKey) {
			const key = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
			const keys = open.at(-1);
			if (key === '__proto__' || keys?.has(key)) return true;
			keys?.add(key);
		}
		isKey = (token === '{' || token === ',') && open.at(-1) !== undefined;
	}
	return false;
}
