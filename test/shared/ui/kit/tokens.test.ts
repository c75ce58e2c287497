import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('shared/ui/kit/tokens.css', 'utf8');
const themes = ['light', 'dark'] as const;

/** The colour a token has in a theme. */
function colour(token: string, theme: 'light' | 'dark'): string {
	const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
	const pair = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value);
	const found = pair ? pair[theme === 'light' ? 1 : 2] : /#\w{6}/.exec(value)?.[0];
	if (!found) throw new Error(`No colour for --${token}`);
	return found;
}

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [dark = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
}

const text = ['ink', 'ink-soft', 'amber'].flatMap((ink) =>
	['paper', 'paper-raised', 'paper-sunk'].map((ground) => [ink, ground] as const),
);

test.each(themes)('%s: every text stands out from every ground it may lie on', (theme) => {
	const pairs = [
		...text,
		['amber', 'amber-ground'],
		['ink', 'amber-ground'],
		['ink', 'line'],
		['on-madder', 'madder-ground'],
		['on-madder', 'madder-ground-hover'],
		['madder', 'paper'],
		['madder', 'paper-raised'],
	] as const;
	const weak = pairs.filter(
		([ink, ground]) => contrast(colour(ink, theme), colour(ground, theme)) < 4.5,
	);
	expect(weak).toEqual([]);
});

test.each(themes)('%s: the border of a control is seen', (theme) => {
	for (const ground of ['paper', 'paper-raised', 'paper-sunk'])
		expect(contrast(colour('line-strong', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
});
