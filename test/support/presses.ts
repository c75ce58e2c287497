// Which presses of a component take something away or send it, and whether they look twice: read from its
// source, press by press. A button is marked `data-careful`, an item of a menu `careful: true`; Confirm is
// careful itself, and a form by the button that sends it.
import { type AST, parse } from 'svelte/compiler';

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly name?: unknown;
	readonly attributes?: readonly Node[];
	readonly [key: string]: unknown;
}

export interface Press {
	/** `button onclick: remove()` */
	readonly at: string;
	readonly isCareful: boolean;
}

export function pressesIn(source: string, takes: RegExp): readonly Press[] {
	const tree = parse(source, { modern: true }) as AST.Root & { readonly instance: unknown };
	const textOf = ({ start, end }: Node) => source.slice(start, end);
	const taking = takingFunctions([...nodesOf(tree.instance)], textOf, takes);
	const isTaking = (node: Node) => takesIn(textOf(node), taking, takes);
	const presses: Press[] = [];
	const note = (holder: string, press: Node, isCareful: boolean) =>
		presses.push({ at: `${holder} ${textOf(press).replaceAll(/\s+/g, ' ')}`, isCareful });
	for (const node of nodesOf(tree)) {
		if (node.type === 'ObjectExpression')
			for (const press of (node['properties'] as readonly Node[]).filter(isHeard))
				if (isTaking(press)) note('item', press, /\bcareful: true\b/.test(textOf(node)));
		for (const press of node.attributes?.filter(isHeard) ?? []) {
			if (!isTaking(press)) continue;
			const holder = String(node.name);
			const marked = press.name === 'onsubmit' ? sendsCarefully(node) : isMarked(node);
			note(holder, press, holder === 'Confirm' || marked);
		}
	}
	return presses;
}

/** Named functions that do it, or call one that does. */
function takingFunctions(nodes: readonly Node[], textOf: (node: Node) => string, takes: RegExp) {
	const functions = nodes.filter(
		({ type, init }) =>
			type === 'FunctionDeclaration' ||
			(type === 'VariableDeclarator' && /Function/.test((init as Node | null)?.type ?? '')),
	);
	const taking = new Set<string>();
	for (let known = -1; known < taking.size;) {
		known = taking.size;
		for (const one of functions)
			if (takesIn(textOf(one), taking, takes)) taking.add((one['id'] as { name: string }).name);
	}
	return taking;
}

const takesIn = (text: string, taking: ReadonlySet<string>, takes: RegExp) =>
	takes.test(text) || (text.match(/\w+/g) ?? []).some((word) => taking.has(word));

/** An attribute or a property that is called at a press. */
function isHeard(node: Node): boolean {
	const key = node['key'] as { readonly name?: unknown } | undefined;
	return /^on[a-z]/.test(String(node.name ?? key?.name ?? ''));
}

const isMarked = ({ attributes = [] }: Node) =>
	attributes.some(({ name }) => name === 'data-careful');

const sendsCarefully = (form: Node): boolean =>
	[...nodesOf(form)].some(
		(node) =>
			isMarked(node) &&
			node.attributes?.some(
				({ name, value }) => name === 'type' && JSON.stringify(value).includes('"submit"'),
			),
	);

function* nodesOf(value: unknown): Generator<Node> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value) && typeof (value as Node).type === 'string') yield value as Node;
	for (const child of Object.values(value)) yield* nodesOf(child);
}
