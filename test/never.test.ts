// What Leitfaden never does, as far as it can be read from the code. What can only be seen is in
// e2e/never.test.ts.
import { wordsOf } from '#shared/words/catalogues.ts';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);
const product = execFileSync('git', ['ls-files', 'shared', 'extension', 'worker'], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((name) => /\.(ts|svelte|html|js)$/.test(name));

/** The code without its comments: a comment may say what is not done. */
const codeOf = (name: string): string => {
	try {
		return readFileSync(new URL(name, root), 'utf8')
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/\/\*[\s\S]*?\*\//g, '')
			.replace(/^\s*\/\/.*$/gm, '');
	} catch {
		return ''; // deleted in the working tree, not yet committed
	}
};

const offenders = (pattern: RegExp) =>
	product.flatMap((name) =>
		codeOf(name)
			.split('\n')
			.flatMap((line) => (pattern.test(line) ? [`${name}: ${line.trim()}`] : [])),
	);

test.each([
	['nobody is recorded', /getUserMedia|getDisplayMedia|MediaRecorder|captureStream|tabCapture/],
	['nobody is listened to', /SpeechRecognition|AudioWorklet|createMediaStream|AnalyserNode/],
	['nothing makes a sound', /new Audio\b|AudioContext|<audio|\.play\(\)|speechSynthesis/],
	['nothing reads faces or feelings', /FaceDetector|face-api|emotion|sentiment|LanguageModel/i],
	['nothing is modal', /showModal\(|<dialog|\balert\(|\bwindow\.(confirm|prompt)\(/],
	['nothing takes the focus when it appears', /\bautofocus\b/],
])('%s', (_says, pattern) => {
	expect(product.length).toBeGreaterThan(200);
	expect(offenders(pattern)).toEqual([]);
});

test('a call page is never written into: what is pressed or typed there is the person’s own', () => {
	const inCall = product.filter((name) => /^extension\/(call|dock)\//.test(name));
	const acts =
		/\.click\(\)|dispatchEvent|execCommand|\.value\s*=|innerHTML|insertAdjacent|sendMessage/;
	const found = inCall.flatMap((name) =>
		codeOf(name)
			.split('\n')
			.filter((line) => acts.test(line))
			.map((line) => `${name}: ${line.trim()}`),
	);

	expect(inCall.length).toBeGreaterThan(10);
	expect(found).toEqual([]);
});

function textsOf(words: object): readonly string[] {
	return Object.values(words).flatMap((value: unknown) => {
		if (typeof value === 'string') return [value];
		if (typeof value === 'function') return [String(value)];
		return typeof value === 'object' && value !== null ? textsOf(value) : [];
	});
}

test.each(['en', 'de'] as const)(
	'people are not ranked, scored or kept on a streak: %s',
	(language) => {
		const ranks =
			/\b(rank|ranking|leaderboard|streak|high ?score|Rangliste|Bestenliste|Serie|Punktestand)\b/i;
		const texts = textsOf(wordsOf(language));

		expect(texts.length).toBeGreaterThan(300);
		expect(texts.filter((text) => ranks.test(text))).toEqual([]);
	},
);
