// Pages with the markup of the call services, in the states that matter, in a real document of their own.

/** A document with this body, and a call frame in it if `inner` is given. */
export async function pageWith(body: string, inner?: string): Promise<Document> {
	const frame = document.createElement('iframe');
	frame.srcdoc = `<!doctype html><body>${body}${inner === undefined ? '' : '<iframe id="webclient"></iframe>'}</body>`;
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
	document.body.append(frame);
	await loaded;
	const page = frame.contentDocument;
	if (!page) throw new Error('The test page did not load.');
	const client = page.querySelector('iframe');
	if (client?.contentDocument) client.contentDocument.body.innerHTML = inner ?? '';
	return page;
}

const greenRoom = (heading: string, join: string) => `
	<c-wiz data-in-call="true"><div data-meeting-code="abc-defg-hij" data-hc-context="2">
		<a aria-label="Return to home screen" href="/">Meet</a>
		<h1 jsname="r4nke">${heading}</h1>
		<button jsname="hw0c9" data-is-muted="false" aria-label="${join}"><i>mic</i></button>
		<div jsname="Qx7uuf"><button><span jsname="V67aGc">${join}</span></button></div>
		<button jsname="hNGZQc"><i>present_to_all</i></button>
	</div></c-wiz>`;

const meetBar = (leave: string, controls: string) => `
	<div data-side="3"><div jsname="vNB5le" role="region">
		<button jsname="hw0c9" data-is-muted="false"><i>mic</i></button>${controls}
		<div data-should-confirm-hangup><button jsname="CQylAd" aria-label="${leave}"><i>call_end</i></button></div>
	</div><button data-panel-id="2"><i>chat</i></button></div>`;

const meetCall = (leave: string, hand: string, more = '') =>
	`<main><div data-participant-id="spaces/a/devices/1"></div></main>${meetBar(
		leave,
		`<button jsname="RrG0hf"><i>closed_caption_off</i></button><button jsname="FpSaz" aria-label="${hand}"><i>back_hand</i></button>${more}`,
	)}`;

const meetWaiting = (sentence: string, leave: string) => `
	<main><img src="https://www.gstatic.com/meet/waiting_room_landscape_dark_theme_1.png">
	<h1>${sentence}</h1><a>Return to home screen</a></main><header data-side="1"></header>
	<div data-participant-id="spaces/a/devices/1"></div>${meetBar(leave, '')}`;

export const meet = {
	home: '<h1>Video calls and meetings for everyone</h1>',
	greenRoom: greenRoom('Ready to join?', 'Join now'),
	greenRoomGerman: greenRoom('Bereit zum Teilnehmen?', 'Jetzt teilnehmen'),
	waiting: meetWaiting('Please wait until a meeting host brings you into the call', 'Leave call'),
	waitingGerman: meetWaiting('Bitte warte, bis dich jemand hereinlässt', 'Anruf verlassen'),
	inCall: meetCall('Leave call', 'Raise hand'),
	inCallGerman: meetCall('Anruf verlassen', 'Hand heben'),
	presenting: meetCall(
		'Leave call',
		'Raise hand',
		'<button jsname="aK5XXd"><i>cancel_presentation</i></button>',
	),
	/** The bar after a redesign: only its red button and the people are known. */
	redesigned: `<div data-participant-id="spaces/a/devices/1"></div><div data-participant-id="spaces/a/devices/2"></div><button><i>call_end</i></button>`,
	ended: '<div data-call-ended="true"><h1 jsname="r4nke">You left the meeting</h1></div>',
	notFound:
		'<div data-startup-code="217" data-timeout="60000"><h1 jsname="r4nke">Check your meeting code</h1></div>',
	/** A red button and one's own tile are there while nobody has let one in. */
	onlyLeave: `<div data-participant-id="spaces/a/devices/1"></div><div data-participant-id="spaces/a/devices/1"></div>${meetBar('Leave call', '')}`,
	/** A chip that looks like one of people, a recaptcha frame, texts about being gone. */
	decoys: `<div jsname="ocqpFe">2</div><div data-in-call="true"></div><p>You've left the meeting. Return to home screen</p><div role="alert">You left the meeting</div>`,
};

export const zoom = {
	launcher: '<div id="zoom-ui-frame"><a>Join from your browser</a></div>',
	preview: '<input id="input-for-name"><button class="preview-join-button">Join</button>',
	waiting: '<div>Please wait, the meeting host will let you in soon.</div>',
	waitingJoined: '<div>Host has joined. We’ve let them know you’re here</div>',
	waitingGerman: '<div>Bitte warten Sie, der Meeting-Host lässt Sie bald eintreten.</div>',
	inCall: `<div id="root" aria-hidden="true"><div class="meeting-app"><footer id="wc-footer" style="display:none">
		<button class="join-audio-container__btn"></button><div class="footer__leave-btn-container"><button aria-label="Leave"></button></div></footer></div></div>`,
	presenting:
		'<div class="meeting-app"></div><footer id="wc-footer"></footer><button class="sharer-button--stop"></button>',
	breakout: '<div class="meeting-app"></div><div class="loading-layer--bo-room"></div>',
	endedByHost:
		'<div class="meeting-app"></div><footer id="wc-footer"></footer><div class="zm-modal-body-title">This meeting has been ended by host</div>',
	endedByHostGerman: '<div class="zm-modal-body-title">Dieses Meeting wurde vom Host beendet</div>',
	/** A notice in the same kind of dialog, and somebody who writes what the waiting room says. */
	decoys: `<div class="meeting-app"><footer id="wc-footer"></footer><div class="zm-modal-body-title">This meeting is being recorded</div>
		<div role="log"><p>Please wait, the meeting host will let you in soon.</p></div><div role="alert">You have been disconnected</div></div>`,
	/** The sentence is only in the page's own catalogue of texts, and in a chat. */
	sentenceInScript:
		'<script type="application/json">"Please wait, the meeting host will let you in soon."</script><div class="chat-list"><p>Waiting for the host to start</p></div>',
};

export const teams = {
	home: '<div id="app"><button id="chat-button">Chat</button><button data-tid="more-button">…</button></div>',
	prejoin:
		'<button data-tid="prejoin-join-button" id="prejoin-join-button">Join now</button><div data-tid="toggle-mute"></div>',
	lobby:
		'<h1>Someone will let you in shortly</h1><button id="hangup-button"></button><button id="microphone-button"></button>',
	lobbyGerman:
		'<h1>Jemand wird Sie in Kürze eintreten lassen</h1><button id="hangup-button"></button>',
	inCall:
		'<button id="hangup-button" aria-label="Leave (Ctrl+Shift+H)"></button><button id="callingButtons-showMoreBtn"></button>',
	inCallGerman:
		'<button id="hangup-button" aria-label="Verlassen (Ctrl+Shift+H)"></button><button id="microphone-button" aria-label="Stummschalten"></button>',
	/** The organiser's button is a group with a menu. */
	inCallSplit:
		'<div id="hangup-button"><button data-tid="hangup-main-btn"></button></div><div data-tid="stage-layout"></div>',
	presenting:
		'<button id="hangup-button"></button><button id="microphone-button"></button><button data-tid="stop-sharing-button"></button>',
	retry: '<h1 id="calling-retry-screen-title">You left the meeting</h1>',
	/** A toast about being muted, one about the lobby, and somebody who writes what the lobby says. */
	decoys: `<button id="hangup-button"></button><button id="callingButtons-showMoreBtn"></button><div role="alert">You've been removed from this meeting</div>
		<div data-tid="lobby-notification">Kim is waiting</div><div id="chat-pane-list"><p>Someone will let you in shortly</p></div>`,
	/** A hang-up button alone is left behind for a moment. */
	onlyHangUp: '<button id="hangup-button"></button>',
};
