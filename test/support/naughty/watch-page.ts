// Watches a page for whatever should never happen to it: a script that somebody wrote runs, something is
// asked from elsewhere, markup of somebody else's stands in it.
import type { BrowserContext, Page } from '@playwright/test';

export interface Seen {
	/** Scripts that ran, dialogs, and what the policy would have refused. */
	readonly ran: string[];
	/** Addresses that are not the page's own. */
	readonly asked: string[];
}

/** What our pages are under. Here it only reports, so that whatever can run does. */
const POLICY = [
	"default-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"object-src 'none'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
].join('; ');
export const HEADERS = { 'content-security-policy-report-only': POLICY };

export async function watch(
	context: BrowserContext,
	origin: string,
	hostile: string | undefined,
): Promise<Seen> {
	const seen: Seen = { ran: [], asked: [] };
	await context.exposeFunction('ran', (what: string) => void seen.ran.push(what));
	await context.addInitScript((hostile) => {
		const ran = (what: string) => void (window as unknown as { ran(what: string): void }).ran(what);
		Object.assign(window, { __x: () => ran('script') });
		for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
			Object.assign(window, { [name]: () => ran(name) });
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			ran(`${violatedDirective} ${blockedURI}`),
		);
		if (hostile) Object.assign(window, { hostile });
	}, hostile);
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) seen.asked.push(url);
	});
	return seen;
}

/** Markup that is not ours: handlers, frames, scripts, addresses that run. */
export const strangeIn = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const NEVER = /^(script|iframe|object|embed|base|meta|link|style|video|audio|image|marquee)$/i;
		const isStrange = (element: Element, name: string) => {
			const address = element.getAttribute(name);
			if (address === null || /^(blob:|data:image\/)/.test(address)) return false;
			const url = URL.parse(address, location.href);
			// We link to the store that has the extension; nothing of ours loads from anywhere else.
			if (element.localName === 'a' && url?.protocol === 'https:')
				return url.hostname === 'evil.example';
			return url?.origin !== location.origin;
		};
		const strange = [...document.body.querySelectorAll('*')].filter(
			(element) =>
				NEVER.test(element.localName) ||
				element.getAttributeNames().some((name) => name.startsWith('on')) ||
				['href', 'src', 'action', 'formaction', 'xlink:href'].some((name) =>
					isStrange(element, name),
				),
		);
		return strange
			.map((element) => element.outerHTML.slice(0, 200))
			.filter((html) => !html.startsWith('<script type="module"'));
	});
