// What the gallery shows: name, and how the moment is made.
import { accountScenes } from './account-scenes.ts';
import { afterScenes } from './after-scenes.ts';
import { beforeScenes } from './before-scenes.ts';
import { betweenScenes } from './between-scenes.ts';
import { dataScenes } from './data-scenes.ts';
import type { MakeScene } from './scene.ts';
import { talkScenes } from './talk-scenes.ts';
import { webScenes } from './web-scenes.ts';

/** In the panel: before, in and after a session. */
const panelScenes = { ...beforeScenes, ...talkScenes, ...afterScenes };

export const scenes: Readonly<Record<string, MakeScene>> = {
	...panelScenes,
	...betweenScenes,
	...accountScenes,
	...dataScenes,
	...webScenes,
};

/** Under the heading they have in the gallery. */
export const groups = {
	Panel: Object.keys(panelScenes),
	'Review and popup': Object.keys({ ...betweenScenes, ...accountScenes, ...dataScenes }),
	'Web page': Object.keys(webScenes),
};
