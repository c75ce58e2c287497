// `?scene=now&language=de&theme=dark`: one moment of the panel; without a scene, all components.
import '#shared/ui/kit/tokens.css';
import type { Language } from '#shared/domain/member.ts';
import Gallery from '#shared/ui/gallery/Gallery.svelte';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import PanelApp from '#shared/ui/panel/PanelApp.svelte';
import { mount } from 'svelte';
import { scenes } from './scenes.ts';

const query = new URLSearchParams(location.search);
const language: Language = query.get('language') === 'de' ? 'de' : 'en';
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const target = document.querySelector('#app');
const make = scenes[query.get('scene') ?? ''];
if (target) {
	const locale = await openLocale(language);
	if (make) mount(PanelApp, { target, props: { ...(await make(language)), locale } });
	else mount(Gallery, { target, props: { language, scenes: Object.keys(scenes) } });
	document.documentElement.dataset['ready'] = 'true';
}
