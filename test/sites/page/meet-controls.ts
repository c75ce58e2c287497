// The header and the bar of Meet.
import { el } from './markup.ts';
import { change, control, say, scene, timeNow } from './scene.ts';

const CODE = /^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})/i;
export const codeOf = () => CODE.exec(location.pathname)?.[1]?.toLowerCase();

export function header(admitted: boolean): HTMLElement {
	const chips = admitted && [
		el('div', { jsname: 'NeC6gb', role: 'heading', class: 'title' }, codeOf() ?? ''),
		el('div', { jsname: 'W5i7Bf' }, timeNow()),
		el('span', { class: 'gap' }),
		el('div', { 'data-avatar-count': '2', jsname: 'ocqpFe', class: 'chip' }, '2'),
		control(
			'info',
			say('Meeting details', 'Besprechungsdetails'),
			() => {},
			{ 'data-panel-id': '5' },
			'info',
		),
	];
	return el('header', { 'data-side': '1', 'data-priority': '1150' }, ...(chips || []));
}

export function bar(admitted: boolean): HTMLElement {
	const panel = (id: string, ...rest: [Parameters<typeof control>[0], string, string]) =>
		control(
			rest[0],
			rest[1],
			() => id === '2' && change({ side: !scene.side }),
			{ jsname: 'A5il2e', 'data-panel-id': id, 'aria-expanded': String(id === '2' && scene.side) },
			rest[2],
		);
	return el(
		'div',
		{ 'data-side': '3', 'data-priority': '1100', class: 'bar' },
		el(
			'div',
			{
				jsname: 'vNB5le',
				role: 'region',
				'aria-label': say('Call controls', 'Anrufsteuerung'),
				class: 'controls',
			},
			mic(),
			camera(),
			...(admitted ? callControls() : []),
			control(
				'more',
				say('More options', 'Weitere Optionen'),
				() => change({ menu: !scene.menu }),
				{ jsname: 'NakZHc' },
				'more_vert',
			),
			el(
				'div',
				{ 'data-should-confirm-hangup': 'false' },
				control(
					'leave',
					say('Leave call', 'Anruf verlassen'),
					() => change({ phase: 'ended' }),
					{ jsname: 'CQylAd', class: 'control leave' },
					'call_end',
				),
			),
		),
		el(
			'div',
			{ class: 'end' },
			panel('2', 'chat', say('Chat with everyone', 'Mit allen chatten'), 'chat'),
			admitted && panel('10', 'apps', say('Meeting tools', 'Tools für Besprechungen'), 'apps'),
			admitted &&
				scene.host &&
				panel('16', 'lock', say('Host controls', 'Optionen für Organisatoren'), 'lock_person'),
		),
	);
}

function callControls(): HTMLElement[] {
	const sharing = scene.presenting
		? control(
				'share',
				say('Stop presenting', 'Präsentation beenden'),
				() => change({ presenting: false }),
				{ jsname: 'aK5XXd', 'aria-pressed': 'true' },
				'cancel_presentation',
			)
		: control(
				'share',
				say('Share screen', 'Bildschirm teilen'),
				() => change({ presenting: true }),
				{ jsname: 'hNGZQc', jslog: '211200;' },
				'computer_arrow_up',
			);
	return [
		sharing,
		control(
			'react',
			say('Send a reaction', 'Reaktion senden'),
			() => {},
			{ jsname: 'G0pghc' },
			'mood',
		),
		control(
			'captions',
			say('Turn on captions', 'Untertitel aktivieren'),
			() => change({ captions: !scene.captions }),
			{ jsname: 'RrG0hf', 'aria-pressed': String(scene.captions) },
			'closed_caption_off',
		),
		control(
			'hand',
			say('Raise hand', 'Hand heben'),
			() => change({ hand: !scene.hand }),
			{ jsname: 'FpSaz', 'aria-pressed': String(scene.hand) },
			'back_hand',
		),
	];
}

export function mic(): HTMLElement {
	const name = scene.muted ? 'mic_off' : 'mic';
	const label = scene.muted
		? say('Turn on microphone', 'Mikrofon aktivieren')
		: say('Turn off microphone', 'Mikrofon deaktivieren');
	return control(
		name,
		label,
		() => change({ muted: !scene.muted }),
		{ jsname: 'hw0c9', 'data-is-muted': String(scene.muted) },
		name,
	);
}

export function camera(): HTMLElement {
	const name = scene.camera ? 'videocam' : 'videocam_off';
	const label = scene.camera
		? say('Turn off camera', 'Kamera deaktivieren')
		: say('Turn on camera', 'Kamera aktivieren');
	return control(
		name,
		label,
		() => change({ camera: !scene.camera }),
		{ jsname: 'psRWwc', 'data-is-muted': String(!scene.camera) },
		name,
	);
}
