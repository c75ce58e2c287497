// A page with the markup of Teams on the web: the address loses the id of the call when its client starts.
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
const isRoom = /\/l\/meetup-join\/|\/meet\/\d/.test(location.pathname + location.hash);
/** A running call shows only `/v2/`. */
const forgetRoom = () => {
	const kept = new URLSearchParams(
		[...asked].filter(([name]) => name !== 'p' && name !== 'context'),
	);
	history.replaceState(null, '', `/v2/${kept.size ? `?${kept}` : ''}`);
};

document.title = 'Microsoft Teams';
if (!isRoom && !asked.has('phase')) scene.phase = 'home';
if (asked.has('forget')) setTimeout(forgetRoom, 300);
show(draw);

function draw() {
	if (scene.phase === 'in_call' && isRoom) forgetRoom();
	document.body.replaceChildren(el('div', { id: 'app', class: 'fill' }, page()));
}

function page(): HTMLElement {
	if (scene.phase === 'lobby') return prejoin();
	if (scene.phase === 'waiting') return lobby();
	if (scene.phase === 'in_call') return call();
	return scene.phase === 'ended' && asked.get('end') === 'retry' ? retry() : home();
}

/** Chat and calendar: a Teams page that is no call, though it has buttons of the same name. */
function home(): HTMLElement {
	return el(
		'div',
		{ class: 'center', 'data-tid': 'app-layout-area--main' },
		el('h1', {}, say('Calendar', 'Kalender')),
		el(
			'p',
			{},
			say('Nothing planned for the rest of the day.', 'Für den Rest des Tages ist nichts geplant.'),
		),
		el('button', { type: 'button', class: 'plain', id: 'chat-button' }, 'Chat'),
	);
}

function prejoin(): HTMLElement {
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
					say('Mute mic', 'Stummschalten'),
					() => change({ muted: !scene.muted }),
					{ 'data-tid': 'toggle-mute', 'aria-checked': String(!scene.muted) },
				),
				control(
					scene.camera ? 'videocam' : 'videocam_off',
					say('Turn camera off', 'Kamera ausschalten'),
					() => change({ camera: !scene.camera }),
					{ 'data-tid': 'toggle-video' },
				),
			),
		),
		el(
			'div',
			{ class: 'ready' },
			el('h1', {}, say('Mentoring', 'Mentoring')),
			el('input', {
				'data-tid': 'prejoin-display-name-input',
				'aria-label': say('Type your name', 'Gib deinen Namen ein'),
				placeholder: say('Type your name', 'Gib deinen Namen ein'),
			}),
			el(
				'button',
				{
					type: 'button',
					class: 'primary join',
					id: 'prejoin-join-button',
					'data-tid': 'prejoin-join-button',
					click: join,
				},
				say('Join now', 'Jetzt teilnehmen'),
			),
		),
	);
}

function lobby(): HTMLElement {
	return el(
		'div',
		{ class: 'center' },
		el(
			'h1',
			{},
			say('Someone will let you in shortly', 'Jemand wird Sie in Kürze eintreten lassen'),
		),
		control('leave', say('Leave', 'Verlassen'), () => change({ phase: 'ended' }), {
			class: 'control leave',
		}),
	);
}

function retry(): HTMLElement {
	return el(
		'div',
		{ class: 'center', 'data-tid': 'calling-retry-screen' },
		el(
			'h1',
			{ id: 'calling-retry-screen-title' },
			say('You left the meeting', 'Du hast die Besprechung verlassen'),
		),
		el(
			'button',
			{ type: 'button', class: 'primary', click: () => change({ phase: 'in_call' }) },
			say('Rejoin', 'Erneut teilnehmen'),
		),
	);
}

function call(): HTMLElement {
	return el(
		'div',
		{ class: scene.bar ? 'call' : 'call idle' },
		el(
			'div',
			{ class: 'bar', 'data-tid': 'app-layout-area--header' },
			el('span', { 'data-tid': 'call-duration' }, '12:07'),
			toolbar(),
		),
		el(
			'main',
			{ 'data-tid': 'app-layout-area--main', class: scene.side ? 'narrow' : '', click: showBar },
			el('div', { 'data-tid': 'stage-layout', class: 'fill' }, people(tile)),
		),
		sidePanel({ 'data-tid': 'app-layout-area--end' }),
		menu(),
	);
}

function toolbar(): HTMLElement {
	const named = (label: string, button: HTMLElement) =>
		el('div', { class: 'named' }, button, el('span', {}, label));
	const sharing = scene.presenting
		? control(
				'share',
				say('Stop sharing', 'Freigabe beenden'),
				() => change({ presenting: false }),
				{ 'data-tid': 'stop-sharing-button' },
			)
		: control('share', say('Share', 'Teilen'), () => change({ presenting: true }), {
				id: 'share-button',
			});
	return el(
		'div',
		{ class: 'controls', role: 'toolbar' },
		named(
			'Chat',
			control('chat', 'Chat', () => change({ side: !scene.side }), { id: 'chat-button' }),
		),
		named(
			say('People', 'Personen'),
			control('people', say('People', 'Personen'), () => {}, {
				id: 'roster-button',
				'data-tid': 'calling-toolbar-people-button',
			}),
		),
		named(
			say('Raise', 'Heben'),
			control('hand', say('Raise your hand', 'Hand heben'), () => change({ hand: !scene.hand })),
		),
		named(
			say('More', 'Mehr'),
			control('more', say('More', 'Mehr'), () => change({ menu: !scene.menu }), {
				id: 'callingButtons-showMoreBtn',
				'data-tid': 'more-button',
			}),
		),
		named(
			say('Camera', 'Kamera'),
			control(
				scene.camera ? 'videocam' : 'videocam_off',
				say('Turn camera off (Ctrl+Shift+O)', 'Kamera ausschalten (Ctrl+Shift+O)'),
				() => change({ camera: !scene.camera }),
				{ id: 'video-button' },
			),
		),
		named(
			'Mic',
			control(
				scene.muted ? 'mic_off' : 'mic',
				say('Mute mic (Ctrl+Shift+M)', 'Stummschalten (Ctrl+Shift+M)'),
				() => change({ muted: !scene.muted }),
				{ id: 'microphone-button' },
			),
		),
		named(say('Share', 'Teilen'), sharing),
		hangUp(),
	);
}

/** One button, or with `?split` the organiser's, which is a group with a menu. */
function hangUp(): HTMLElement {
	const end = () => change({ phase: 'ended' });
	const label = say('Leave (Ctrl+Shift+H)', 'Verlassen (Ctrl+Shift+H)');
	if (!asked.has('split'))
		return el(
			'button',
			{ type: 'button', id: 'hangup-button', class: 'end-call', 'aria-label': label, click: end },
			say('Leave', 'Verlassen'),
		);
	return el(
		'div',
		{ id: 'hangup-button', class: 'split' },
		el(
			'button',
			{
				type: 'button',
				class: 'end-call',
				'data-tid': 'hangup-main-btn',
				'aria-label': label,
				click: end,
			},
			say('Leave', 'Verlassen'),
		),
		el(
			'button',
			{ type: 'button', class: 'tiny', 'aria-label': say('Leave options', 'Optionen') },
			'⌄',
		),
	);
}

function tile(name: string, _index: number, inner: Node[]): HTMLElement {
	return el('div', { class: 'tile', 'data-stream-type': 'Video', 'data-tid': name }, ...inner);
}
