// Reading a foreign page: what is there counts, not what is visible, since call pages hide their bars when idle.

/** The page itself and its call frame, where the frame may be read. */
export function pagesOf(page: Document, frame: string | undefined): readonly Document[] {
	if (frame === undefined) return [page];
	const pages = [page];
	for (const element of page.querySelectorAll<HTMLIFrameElement>(frame)) {
		const inner = documentIn(element);
		if (inner) pages.push(inner);
	}
	return pages;
}

/** Undefined for a frame of another origin, or one that is loading. */
function documentIn(frame: HTMLIFrameElement): Document | undefined {
	try {
		return frame.contentDocument ?? undefined;
	} catch {
		return undefined;
	}
}

export function has(pages: readonly Document[], selector: string): boolean {
	return pages.some((page) => page.querySelector(selector) !== null);
}

/** How many of the signals are there. Each is one vote, however often it matches. */
export function countVotes(pages: readonly Document[], signals: readonly string[]): number {
	return signals.filter((signal) => has(pages, signal)).length;
}

/** Enough for a lobby screen; a page with more text than this is not one. */
const MOST_TEXTS = 3000;

/** Whether a text of the page, outside scripts and `except`, says one of these sentences. */
export function says(
	pages: readonly Document[],
	sentences: readonly RegExp[],
	except: string,
): boolean {
	return pages.some((page) => page.body && textSays(page, page.body, sentences, except));
}

function textSays(page: Document, root: Element, sentences: readonly RegExp[], except: string) {
	const unread = `script, style, noscript, template, ${except}`;
	const walker = page.createTreeWalker(
		root,
		1 | 4 /* elements and texts */,
		(node) =>
			node.nodeType === 1 && (node as Element).matches(unread) ? 2 /* reject */ : 1 /* accept */,
	);
	for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count += 1) {
		const text = walker.currentNode.nodeType === 3 ? walker.currentNode.nodeValue : null;
		if (text && text.length < 400 && sentences.some((sentence) => sentence.test(text))) return true;
	}
	return false;
}
