// A page with the markup of Google Meet, as captures of it show.
import { el } from './markup.ts';
import { bar, camera, codeOf, header, mic } from './meet-controls.ts';
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

if (location.pathname === '/new') {
	// A new call gets its code after a moment, without loading.
	setTimeout(() => {
		history.replaceState(null, '', `/abc-defg-hij${location.search}`);
		change({ phase: 'lobby' });
	}, 600);
}
if (!codeOf()) scene.phase = 'home';
show(draw);

function draw() {
	document.title = `Meet - ${codeOf() ?? ''}`;
	const inCall = scene.phase === 'waiting' || scene.phase === 'in_call';
	document.body.className = inCall ? 'EIlDfe J0p3ve' : 'EIlDfe';
	document.body.replaceChildren(
		el(
			'c-wiz',
			{
				'data-unresolved-meeting-id': '~new',
				'data-hc-context': '1',
				jslog: '98636;',
				'data-in-call': 'true',
			},
			page(),
		),
	);
}

function page(): HTMLElement {
	if (scene.phase === 'lobby') return greenRoom();
	if (scene.phase === 'ended') return exit();
	if (scene.phase === 'home') return home();
	return call(scene.phase === 'in_call');
}

function home(): HTMLElement {
	return el(
		'div',
		{ class: 'center' },
		el(
			'h1',
			{},
			say('Video calls and meetings for everyone', 'Videoanrufe und Besprechungen für alle'),
		),
		el(
			'button',
			{
				type: 'button',
				class: 'primary',
				click: () => location.assign(`/abc-defg-hij${location.search}`),
			},
			say('New meeting', 'Neue Videokonferenz'),
		),
	);
}

function greenRoom(): HTMLElement {
	return el(
		'div',
		{
			'data-meeting-code': codeOf(),
			'data-hc-context': '2',
			jslog: '253967;',
			class: 'green-room',
		},
		el(
			'a',
			{
				class: 'home-link',
				href: '/',
				'aria-label': say('Return to home screen', 'Zurück zum Startbildschirm'),
			},
			'Meet',
		),
		el(
			'div',
			{ class: 'preview' },
			people(tile),
			el('div', { class: 'controls' }, mic(), camera()),
		),
		el(
			'div',
			{ class: 'ready' },
			el('h1', { jsname: 'r4nke' }, say('Ready to join?', 'Bereit zum Teilnehmen?')),
			el('p', {}, say('One other person is here', 'Eine weitere Person ist hier')),
			el(
				'div',
				{ jsname: 'Qx7uuf', 'data-is-prejoin': 'true' },
				el(
					'button',
					{ type: 'button', class: 'primary join', jslog: '227425;', click: join },
					el('span', { jsname: 'V67aGc' }, say('Join now', 'Jetzt teilnehmen')),
				),
			),
			control(
				'share',
				say('Present', 'Präsentieren'),
				() => {},
				{ jsname: 'hNGZQc', jslog: '227426;' },
				'present_to_all',
			),
		),
	);
}

function call(admitted: boolean): HTMLElement {
	return el(
		'div',
		{ jslog: '253968;', 'data-hc-context': '3' },
		el(
			'div',
			{ 'data-hc-context': '5', class: scene.bar ? 'call' : 'call idle' },
			el(
				'main',
				{ class: scene.side ? 'narrow' : '', click: showBar },
				...(admitted ? [people(tile)] : waitingRoom()),
			),
			header(admitted),
			bar(admitted),
			sidePanel({ 'data-side': '2', 'data-priority': '1050', 'data-shell-id': '1' }),
			menu(),
			el(
				'button',
				{ type: 'button', jsname: 'OfoTlf', hidden: true },
				say('Your call is ending soon', 'Dein Anruf endet bald'),
			),
		),
	);
}

function waitingRoom(): HTMLElement[] {
	return [
		el('img', { src: '/__site/waiting_room_landscape_dark_theme.svg', alt: '' }),
		el(
			'h1',
			{},
			say(
				'Please wait until a meeting host brings you into the call',
				'Bitte warte, bis dich ein Organisator in den Anruf lässt',
			),
		),
	];
}

function tile(_name: string, index: number, inner: Node[]): HTMLElement {
	const id = `spaces/simulated/devices/${index + 1}`;
	return el(
		'div',
		{
			class: 'tile',
			jsname: 'E2KThb',
			'data-participant-id': id,
			'data-requested-participant-id': id,
		},
		...inner,
	);
}

function exit(): HTMLElement {
	return el(
		'div',
		{
			'data-startup-code': '0',
			'data-timeout': '60000',
			'data-hc-context': '4',
			'data-call-ended': 'true',
			class: 'center',
		},
		el('h1', { jsname: 'r4nke' }, say('You left the meeting', 'Du hast die Besprechung verlassen')),
		el(
			'div',
			{ class: 'controls' },
			el(
				'button',
				{
					type: 'button',
					class: 'plain',
					jsname: 'W6suGc',
					click: () => change({ phase: 'in_call' }),
				},
				say('Rejoin', 'Erneut teilnehmen'),
			),
			el(
				'div',
				{ jsname: 'WIVZEd' },
				el(
					'button',
					{ type: 'button', class: 'primary', click: () => location.assign(`/${location.search}`) },
					say('Return to home screen', 'Zurück zum Startbildschirm'),
				),
			),
		),
	);
}
