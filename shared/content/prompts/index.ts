// The registry of prompts: one file per phase of a conversation.
import { arrive } from './arrive.ts';
import { close } from './close.ts';
import { commit } from './commit.ts';
import { contract } from './contract.ts';
import { explore } from './explore.ts';
import { feedback } from './feedback.ts';
import { goals } from './goals.ts';
import { options } from './options.ts';
import type { Prompt } from './prompt.ts';
import { rescue } from './rescue.ts';

export { bases } from './basis.ts';

export const prompts: readonly Prompt[] = [
	...arrive,
	...contract,
	...goals,
	...explore,
	...options,
	...feedback,
	...commit,
	...close,
	...rescue,
];

const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]));

export const findPrompt = (id: string): Prompt | undefined => byId.get(id);
