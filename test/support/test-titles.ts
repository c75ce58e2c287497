// What the tests of a file are called, for lists that name them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const tests = join(import.meta.dirname, '..');
const titles = new Map<string, ReadonlySet<string>>();

/** As the file's source has it: `test('…')`, `test.each(…)('…')`, inside or outside a `describe`. */
export function titlesIn(path: string): ReadonlySet<string> {
	const known = titles.get(path);
	if (known) return known;
	const found = new Set<string>();
	if (existsSync(join(tests, path))) {
		const source = readFileSync(join(tests, path), 'utf8');
		const tree = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node) && /^(test|it)\b/.test(node.expression.getText(tree))) {
				const [title] = node.arguments;
				if (title && ts.isStringLiteralLike(title)) found.add(title.text);
				else if (title && ts.isTemplateExpression(title))
					found.add(title.getText(tree).slice(1, -1));
			}
			ts.forEachChild(node, visit);
		};
		visit(tree);
	}
	titles.set(path, found);
	return found;
}
