// One picture for each signal and each need: beside its word, never in place of it.
import type { Need, Signal } from '#shared/domain/signal.ts';
import type { Component } from 'svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import Compass from '~icons/lucide/compass';
import DoorOpen from '~icons/lucide/door-open';
import Drama from '~icons/lucide/drama';
import Ear from '~icons/lucide/ear';
import FastForward from '~icons/lucide/fast-forward';
import Hand from '~icons/lucide/hand';
import Lightbulb from '~icons/lucide/lightbulb';
import Question from '~icons/lucide/circle-question-mark';
import Snail from '~icons/lucide/snail';
import Sprout from '~icons/lucide/sprout';

type Icon = Component<SvelteHTMLElements['svg']>;

export const signalIcons: Readonly<Record<Signal, Icon>> = {
	slower: Snail,
	lost: Compass,
	moment: Hand,
	question: Question,
	helped: Sprout,
	move_on: FastForward,
};

export const needIcons: Readonly<Record<Need, Icon>> = {
	listen: Ear,
	ask: Question,
	advise: Lightbulb,
	practise: Drama,
	door: DoorOpen,
};
