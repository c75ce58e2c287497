// Every SQL statement of the worker, as its source has it: the constants it is put together from filled in.
import ts from 'typescript';

export interface Statement {
	/** File and the declaration it stands in: `pull.ts readPull`. */
	readonly at: string;
	readonly sql: string;
}

const VERB = /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE|REPLACE)\b/i;

export function sqlStatements(file: string, source: string): Statement[] {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const constants = new Map<string, string>();
	const found: Statement[] = [];

	const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
		ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

	function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
		if (!ts.isTemplateExpression(node)) return node.text;
		const spans = node.templateSpans.map(({ expression, literal }) => {
			const name = ts.isCallExpression(expression) ? expression.expression : expression;
			return (constants.get(name.getText(tree)) ?? `{${expression.getText(tree)}}`) + literal.text;
		});
		return node.head.text + spans.join('');
	}

	function visit(node: ts.Node, within: string): void {
		const isNamed = ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node);
		const name = isNamed && node.name ? node.name.getText(tree) : within;
		if (isText(node)) {
			const sql = textOf(node);
			if (VERB.test(sql)) found.push({ at: `${file} ${name}`, sql });
		}
		ts.forEachChild(node, (child) => visit(child, within === '' ? name : within));
	}

	for (const statement of tree.statements)
		if (ts.isVariableStatement(statement))
			for (const { name, initializer } of statement.declarationList.declarations) {
				const body =
					initializer && ts.isArrowFunction(initializer) ? initializer.body : initializer;
				if (body && isText(body)) constants.set(name.getText(tree), textOf(body));
			}
	visit(tree, '');
	return found;
}
