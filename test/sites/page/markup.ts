// Building the page without a string of markup: the page's own policy forbids those.

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/** An element with its attributes; a function is a listener of the event it is named after. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (typeof value === 'function') element.addEventListener(key, value);
		else if (value === true) element.setAttribute(key, '');
		else if (typeof value === 'string') element.setAttribute(key, value);
	}
	element.append(...children.filter((child) => child !== undefined && child !== false));
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing on a square of `size`, stroked or filled by the style sheet. */
export function drawing(className: string, size: number, ...paths: string[]): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	svg.setAttribute('class', className);
	// Standing on the lower edge, whatever the shape of what it is in.
	svg.setAttribute('preserveAspectRatio', 'xMidYMax meet');
	svg.setAttribute('aria-hidden', 'true');
	for (const d of paths) {
		const path = document.createElementNS(SVG, 'path');
		path.setAttribute('d', d);
		svg.append(path);
	}
	return svg;
}
