// What the three services share: who is there, what a person does, and which texts the page says.
import { drawing, el } from './markup.ts';
import { icon, type Icon } from './icons.ts';

export type Phase = 'home' | 'lobby' | 'waiting' | 'in_call' | 'ended';

const asked = new URLSearchParams(location.search);
const german = asked.get('ui') === 'de';
/** The text in the page's language. */
export const say = (english: string, ofGerman: string) => (german ? ofGerman : english);

const names = asked.get('names')?.split(',') ?? [
	say('Jona Weber', 'Jona Weber'),
	say('You', 'Ich'),
];

/** Everything a test or a person can change; the address sets what it is at first. */
export const scene = {
	phase: (asked.get('phase') ?? 'lobby') as Phase,
	presenting: asked.has('presenting'),
	bar: asked.get('bar') !== 'hidden',
	side: asked.has('side'),
	menu: false,
	muted: false,
	camera: true,
	captions: false,
	hand: false,
	/** Seconds in the waiting room; with `stay` nobody lets the person in. */
	wait: asked.get('wait'),
	host: !asked.has('guest'),
};
export type Scene = typeof scene;

let draw = () => {};
/** Draws the page now and after every change. */
export function show(drawPage: () => void): void {
	draw = drawPage;
	draw();
}
export function change(next: Partial<Scene>): void {
	Object.assign(scene, next);
	draw();
}

/** From the lobby into the call, through the waiting room if the address says so. */
export function join(): void {
	if (scene.wait === null) return change({ phase: 'in_call' });
	change({ phase: 'waiting' });
	if (scene.wait !== 'stay')
		setTimeout(() => change({ phase: 'in_call' }), Number(scene.wait) * 1000);
}

function toggleFullScreen(): void {
	if (document.fullscreenElement) void document.exitFullscreen();
	else void document.documentElement.requestFullscreen();
	change({ menu: false });
}

/** Controls that were hidden come back when the stage is clicked. */
export function showBar(): void {
	if (!scene.bar) change({ bar: true });
}

/** Two people with their cameras on, drawn: no face, no name that matters. */
export function people(
	wrap: (name: string, index: number, inner: Node[]) => HTMLElement,
): HTMLElement {
	return el(
		'div',
		{ class: scene.presenting ? 'people beside' : 'people' },
		scene.presenting && slide(),
		...names.map((name, index) =>
			wrap(name, index, [figure(index), el('span', { class: 'name notranslate' }, name)]),
		),
	);
}

function figure(index: number): Node {
	return el(
		'div',
		{ class: `figure figure-${index % 2}` },
		drawing('person', 100, 'M50 30a15 17 0 1 0 .1 0Z', 'M12 104c2-30 18-38 38-38s36 8 38 38z'),
	);
}

function slide(): HTMLElement {
	return el(
		'div',
		{ class: 'slide' },
		el('b', {}, say('You are presenting', 'Du präsentierst')),
		drawing('sketch', 100, 'M10 80h80M10 80V18', 'M16 70l16-18 14 8 18-26 20-12'),
	);
}

/** A round control with an icon; the icon's own name is in the page too where the service has it there. */
export function control(
	name: Icon,
	label: string,
	onClick: () => void,
	attributes: Record<string, string | boolean | undefined> = {},
	ligature?: string,
): HTMLElement {
	return el(
		'button',
		{
			type: 'button',
			class: 'control',
			'aria-label': label,
			title: label,
			...attributes,
			click: onClick,
		},
		ligature !== undefined && el('i', { class: 'google-symbols' }, ligature),
		icon(name),
	);
}

export function menu(): HTMLElement | undefined {
	if (!scene.menu) return undefined;
	const item = (label: string, onClick: () => void) =>
		el('button', { type: 'button', role: 'menuitem', click: onClick }, label);
	return el(
		'div',
		{ role: 'menu', class: 'menu' },
		item(say('Full screen', 'Vollbild'), toggleFullScreen),
		item(say('Hide the controls', 'Steuerung ausblenden'), () =>
			change({ menu: false, bar: false }),
		),
	);
}

/** A side panel of the call's own, with a few lines of chat in it. */
export function sidePanel(attributes: Record<string, string>): HTMLElement | undefined {
	if (!scene.side) return undefined;
	return el(
		'aside',
		{ class: 'side', ...attributes },
		el('h2', {}, say('In-call messages', 'Nachrichten im Anruf')),
		el(
			'p',
			{},
			say(
				'Messages are only seen by people in the call.',
				'Nachrichten sehen nur Personen im Anruf.',
			),
		),
		el('input', {
			class: 'message',
			placeholder: say('Send a message', 'Nachricht senden'),
			'aria-label': say('Send a message', 'Nachricht senden'),
		}),
	);
}

export function timeNow(): string {
	return new Date().toLocaleTimeString(german ? 'de' : 'en', {
		hour: '2-digit',
		minute: '2-digit',
	});
}

declare global {
	interface Window {
		__site?: { scene: Scene; change: typeof change };
		/** Everything the hostile page got to see, as one text to search in. */
		__seen?: () => string;
	}
}
// For tests: `__site.change({ phase: 'ended' })`.
window.__site = { scene, change };
