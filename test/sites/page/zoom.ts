// A page with the markup of Zoom's web client: in its own frame, or with `?frame=0` in the page itself.
import { el } from './markup.ts';
import {
	change,
	control,
	join,
	menu,
	people,
	say,
	scene,
	show,
	showBar,
	sidePanel,
} from './scene.ts';

const asked = new URLSearchParams(location.search);
const isInner = asked.has('inner');
const number = /\/(\d{9,11})(?:\/|$)/.exec(location.pathname)?.[1];
const isClient = /^\/wc\//.test(location.pathname) && number !== undefined;
const isLeft = /\/leave$|^\/postattendee/.test(location.pathname);

document.title = 'Zoom';
if (isLeft) left();
else if (!isClient) launcher();
else if (isInner || asked.get('frame') === '0') show(draw);
else framed();

/** The shell that the meeting's frame is in. */
function framed() {
	const inner = new URL(location.href);
	inner.searchParams.set('inner', '1');
	document.body.replaceChildren(
		el(
			'div',
			{ id: 'root', class: 'fill' },
			el('iframe', {
				id: 'webclient',
				src: inner.href,
				allow: 'fullscreen; microphone; camera',
				title: 'Zoom',
			}),
		),
	);
}

function launcher() {
	const browser = new URL(location.href);
	browser.pathname = `/wc/${number ?? '81234567890'}/join`;
	document.body.replaceChildren(
		el(
			'div',
			{ id: 'zoom-ui-frame', class: 'center' },
			el(
				'h1',
				{},
				number
					? say('Click Launch Meeting below', 'Klicke unten auf Meeting starten')
					: say('One platform to connect', 'Eine Plattform für alle'),
			),
			el(
				'p',
				{},
				el(
					'a',
					{ href: browser.href },
					say('Join from your browser', 'Mit deinem Browser teilnehmen'),
				),
			),
		),
	);
}

function left() {
	document.body.replaceChildren(
		el(
			'div',
			{ class: 'center' },
			el('h1', {}, say('You have left the meeting', 'Du hast das Meeting verlassen')),
		),
	);
}

function draw() {
	document.body.replaceChildren(el('div', { id: 'root', class: 'fill' }, page()));
}

function page(): HTMLElement {
	if (scene.phase === 'waiting') return waitingRoom();
	if (scene.phase === 'ended') return endedByHost();
	return scene.phase === 'in_call' ? call() : preview();
}

function preview(): HTMLElement {
	return el(
		'div',
		{ class: 'green-room' },
		el(
			'div',
			{ class: 'preview' },
			people(tile),
			el(
				'div',
				{ class: 'controls' },
				control(
					scene.muted ? 'mic_off' : 'mic',
					say('Mute', 'Stumm'),
					() => change({ muted: !scene.muted }),
					{ id: 'preview-audio-control-button' },
				),
				control(
					scene.camera ? 'videocam' : 'videocam_off',
					say('Stop Video', 'Video beenden'),
					() => change({ camera: !scene.camera }),
					{ id: 'preview-video-control-button' },
				),
			),
		),
		el(
			'div',
			{ class: 'ready' },
			el('h1', {}, say('Enter Meeting Info', 'Meetinginformationen eingeben')),
			el('input', {
				id: 'input-for-name',
				'aria-label': say('Your Name', 'Dein Name'),
				placeholder: say('Your Name', 'Dein Name'),
			}),
			el(
				'button',
				{ type: 'button', class: 'primary join preview-join-button', click: join },
				say('Join', 'Beitreten'),
			),
		),
	);
}

function waitingRoom(): HTMLElement {
	return el(
		'div',
		{ class: 'center' },
		el(
			'h1',
			{},
			say(
				'Please wait, the meeting host will let you in soon.',
				'Bitte warten Sie, der Meeting-Host lässt Sie bald eintreten.',
			),
		),
		el('p', {}, say('Mentoring', 'Mentoring')),
	);
}

function endedByHost(): HTMLElement {
	return el(
		'div',
		{ class: 'center' },
		el(
			'div',
			{ class: 'zm-modal', role: 'dialog' },
			el(
				'div',
				{ class: 'zm-modal-body-title' },
				say('This meeting has been ended by host', 'Dieses Meeting wurde vom Host beendet'),
			),
			el('button', { type: 'button', class: 'primary', click: leave }, 'OK'),
		),
	);
}

/** Leaving takes the whole tab away, not only the frame. */
function leave() {
	(window.top ?? window).location.assign(
		`/wc/${number}/leave${asked.has('ui') ? `?ui=${asked.get('ui')}` : ''}`,
	);
}

function call(): HTMLElement {
	return el(
		'div',
		{ class: scene.bar ? 'meeting-app call' : 'meeting-app call idle' },
		el('main', { class: scene.side ? 'narrow' : '', click: showBar }, people(tile)),
		scene.presenting &&
			el(
				'div',
				{ class: 'banner' },
				el('span', {}, say('You are screen sharing', 'Du teilst deinen Bildschirm')),
				el(
					'button',
					{
						type: 'button',
						class: 'sharer-button--stop',
						click: () => change({ presenting: false }),
					},
					say('Stop Share', 'Freigabe beenden'),
				),
			),
		sidePanel({ id: 'wc-container-right' }),
		footer(),
		menu(),
	);
}

function footer(): HTMLElement {
	const named = (label: string, button: HTMLElement) =>
		el('div', { class: 'named' }, button, el('span', {}, label));
	return el(
		'footer',
		{ id: 'wc-footer', class: 'bar' },
		el(
			'div',
			{ class: 'controls' },
			named(
				say('Audio', 'Audio'),
				control(
					scene.muted ? 'mic_off' : 'mic',
					scene.muted ? 'unmute my microphone' : 'mute my microphone',
					() => change({ muted: !scene.muted }),
					{ class: 'control join-audio-container__btn' },
				),
			),
			el(
				'button',
				{
					type: 'button',
					id: 'audioOptionMenu',
					class: 'tiny',
					'aria-label': say('More audio controls', 'Weitere Audiooptionen'),
				},
				'⌃',
			),
			named(
				'Video',
				control(
					scene.camera ? 'videocam' : 'videocam_off',
					say('Stop Video', 'Video beenden'),
					() => change({ camera: !scene.camera }),
					{ class: 'control send-video-container__btn' },
				),
			),
		),
		el(
			'div',
			{ class: 'controls' },
			named(
				say('Participants', 'Teilnehmer'),
				control('people', say('Participants', 'Teilnehmer'), () => {}),
			),
			named(
				'Chat',
				control('chat', 'Chat', () => change({ side: !scene.side })),
			),
			named(
				say('Share', 'Teilen'),
				control('share', say('Share Screen', 'Bildschirm freigeben'), () =>
					change({ presenting: true }),
				),
			),
			named(
				say('React', 'Reagieren'),
				control('react', say('Reactions', 'Reaktionen'), () => {}),
			),
			named(
				say('More', 'Mehr'),
				control('more', say('More', 'Mehr'), () => change({ menu: !scene.menu })),
			),
		),
		el(
			'div',
			{ class: 'footer__leave-btn-container' },
			el(
				'button',
				{
					type: 'button',
					class: 'footer-button-base__button ax-outline footer-button__button end-call',
					'aria-label': scene.host ? 'End' : 'Leave',
					click: leave,
				},
				say(scene.host ? 'End' : 'Leave', scene.host ? 'Beenden' : 'Verlassen'),
			),
		),
	);
}

function tile(_name: string, _index: number, inner: Node[]): HTMLElement {
	return el('div', { class: 'tile video-avatar__avatar' }, ...inner);
}
