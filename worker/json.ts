// JSON from outside: not deeper than anything we ever ask for, so that no walk over it can be made to fail.
const DEPTH = 24;

/** The value, or `undefined` for what is no JSON or nested beyond reason. */
export function parseJson(text: string): unknown {
	if (isTooDeep(text)) return undefined;
	try {
		return JSON.parse(text) as unknown;
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
