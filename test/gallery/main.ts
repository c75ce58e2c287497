// `?scene=now&language=de&theme=dark`: one moment of one of our pages; without a scene, all components.
import '#shared/ui/kit/tokens.css';
import type { Language } from '#shared/domain/member.ts';
import Gallery from '#shared/ui/gallery/Gallery.svelte';
import { type Locale, openLocale } from '#shared/ui/locale.svelte.ts';
import PanelApp from '#shared/ui/panel/PanelApp.svelte';
import PopupApp from '#shared/ui/popup/PopupApp.svelte';
import ReviewApp from '#shared/ui/review/ReviewApp.svelte';
import WebApp from '#shared/ui/web/WebApp.svelte';
import { mount } from 'svelte';
import type { Scene } from './scene.ts';
import { groups, scenes } from './scenes.ts';

const POPUP = {
	openReview: () => {},
	reloadCall: () => {},
	requestAccess: () => {},
	mayNotify: () => Promise.resolve(false),
	allowNotify: () => Promise.resolve(true),
	close: () => {},
};

/** A step waits for what the one before it has opened. */
const STEP_MS = 'hostile' in window ? 1_500 : 5_000;

const query = new URLSearchParams(location.search);
const language: Language = query.get('language') === 'de' ? 'de' : 'en';
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const target = document.querySelector<HTMLElement>('#app');
const make = scenes[query.get('scene') ?? ''];
if (target) {
	const locale = await openLocale(language);
	if (make) await show(await said(await make(language)), target, locale);
	else mount(Gallery, { target, props: { language, groups } });
	document.documentElement.dataset['ready'] = 'true';
}

/** Every word in it is what a test has left here for it to say. */
async function said(scene: Scene): Promise<Scene> {
	const { hostile } = window as { hostile?: string };
	if (!hostile) return scene;
	const { soilLink } = await import('#test/support/naughty/soil-link.ts');
	Object.assign(window, { soiled: soilLink(scene.link, hostile) });
	return scene;
}

async function show(scene: Scene, target: HTMLElement, locale: Locale): Promise<void> {
	const { link, steps = [] } = scene;
	if (scene.page === 'review') location.hash = scene.at;
	if (scene.page === 'panel')
		mount(PanelApp, { target, props: { link, host: scene.host, locale } });
	if (scene.page === 'review') mount(ReviewApp, { target, props: { link, locale } });
	if (scene.page === 'web') {
		history.replaceState(null, '', scene.at);
		mount(WebApp, { target, props: { link, locale, host: scene.host } });
	}
	if (scene.page === 'popup') mount(PopupApp, { target, props: { link, locale, host: POPUP } });
	await found('h1, button');
	for (const step of steps)
		try {
			if (typeof step === 'string') (await found(step, STEP_MS)).click();
			else await step();
		} catch (failure) {
			// Where every word is another one, what a step looks for may not be there.
			if (!('hostile' in window)) throw failure;
		}
}

/** What that selector finds, as soon as it is there. */
async function found(selector: string, ms = 20_000): Promise<HTMLElement> {
	const until = Date.now() + ms;
	for (;;) {
		const element = document.querySelector<HTMLElement>(selector);
		if (element) return element;
		if (Date.now() > until) throw new Error(`nothing in this scene is a ${selector}`);
		await new Promise((done) => requestAnimationFrame(done));
	}
}
