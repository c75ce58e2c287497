// Formatting is prettier's; import borders are dependency-cruiser's; this is the rest of the house rules.
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const zodClassic = {
	name: 'zod',
	message: "Import `* as z from 'zod/mini'`: classic zod probes eval and weighs ten times as much.",
};
const d1Package = {
	name: 'd1',
	message: 'That package is not Cloudflare D1. D1 is the binding `DB`.',
};

export default ts.config(
	{
		ignores: [
			'**/node_modules/**',
			'**/.wxt/**',
			'**/.output/**',
			'.wrangler/**',
			'out/**',
			'dist/**',
			'worker/db/migrations/**',
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node, __API_ORIGIN__: 'readonly' },
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { regexp },
		rules: {
			// No text, however it is written, makes an expression take longer than the text is long.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
			'no-console': 'error',
			'no-restricted-imports': ['error', { paths: [zodClassic, d1Package] }],
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
					message: 'No module mocks: pass what needs faking as an argument.',
				},
				{
					selector: 'TSEnumDeclaration',
					message: 'No enums: use a union of literals or an `as const` object.',
				},
				{
					selector: 'ExportAllDeclaration',
					message: 'No barrels: import from the file that has it.',
				},
			],
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-extraneous-class': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-target-blank': 'error',
			// Plain maps are meant: what is reactive says so by its rune.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			// Props are declared with `let`/`const` by runes; the compiler knows better than the rule.
			'prefer-const': 'off',
		},
	},
	{
		files: ['extension/call/**', 'extension/dock/**', 'extension/entrypoints/call.content.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name='addEventListener'][arguments.0.value='message']",
					message:
						'A call page can forge window messages: the content script listens to none. Use the port.',
				},
				{
					selector:
						"CallExpression[callee.property.name='addEventListener'][arguments.0.value=/^key(down|up|press)$/]",
					message: 'The content script hears no keys. Shortcuts are manifest commands.',
				},
				{
					selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
					message: 'Trusted Types: build nodes with createElement and textContent.',
				},
			],
		},
	},
	{
		files: ['shared/domain/**', 'shared/content/**'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['crypto', 'document', 'window', 'fetch', 'performance', 'setTimeout'].map((name) => ({
					name,
					message: `The domain is pure: pass what ${name} gives as an argument.`,
				})),
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'The domain is pure: no randomness.' },
				{ object: 'Date', property: 'now', message: 'The domain is pure: pass the time in.' },
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'The domain is pure: pass the time in.',
				},
			],
		},
	},
	{
		files: ['worker/routes/**', 'worker/commit/**', 'worker/auth/**', 'worker/*.ts'],
		ignores: ['worker/env.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='prepare']",
					message: 'SQL lives in worker/db, one file per table group.',
				},
				{
					selector: 'CallExpression[callee.property.name=/^(idFromName|newUniqueId|getByName)$/]',
					message:
						'Rooms are given by rooms(env) alone, so that the jurisdiction is never forgotten.',
				},
			],
		},
	},
	{
		files: ['worker/db/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name='prepare'] > :matches(BinaryExpression, TemplateLiteral:has(> MemberExpression))",
					message: 'What comes from outside is bound, never written into a statement.',
				},
				{
					selector: "CallExpression[callee.property.name='exec'][callee.object.name=/^db$/i]",
					message: 'exec() binds nothing: prepare(…).bind(…).',
				},
			],
		},
	},
	{
		files: ['test/play/**', 'test/bench/**', 'test/support/**', 'worker/log.ts', '.config/**'],
		rules: { 'no-console': 'off' },
	},
	{
		// Tables of vectors and pages are read, not maintained line by line.
		files: ['test/**'],
		rules: {
			'max-lines': ['error', { max: 500 }],
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Tests search our own texts: nobody writes those to keep them waiting.
			'regexp/no-super-linear-backtracking': 'off',
			'regexp/no-super-linear-move': 'off',
		},
	},
);
