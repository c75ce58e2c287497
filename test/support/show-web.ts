// The whole web page in a real browser, over a link in memory, at the size of a phone.
import { ok } from '#shared/result.ts';
import type { Language } from '#shared/domain/member.ts';
import '#shared/ui/kit/tokens.css';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import { hrefOf } from '#shared/ui/review/address.ts';
import WebApp from '#shared/ui/web/WebApp.svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { MemoryLink } from './memory-link.ts';
import { INVITATION, MemoryWebHost } from './memory-web-host.ts';

interface Around {
	/** Behind the `#/`. */
	readonly at?: readonly string[];
	readonly host?: MemoryWebHost;
	readonly language?: Language;
}

export async function showWeb(link: MemoryLink, around: Around = {}) {
	const { at = [], host = new MemoryWebHost(), language = 'en' } = around;
	link.answers.recallPlace ??= () => ok(null);
	link.answers.rememberPlace ??= () => ok(null);
	history.replaceState(null, '', hrefOf(...at));
	await page.viewport(360, 740);
	const locale = await openLocale(language);
	const screen = await render(WebApp, { props: { link, locale, host } });
	return { screen, host };
}

/** As a tap on an invitation opens it. */
export const invited = () => new MemoryWebHost({ isJoin: true, invitation: INVITATION });
