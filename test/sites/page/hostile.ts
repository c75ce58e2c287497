// A call page that wants to know everything: it runs before anything else of the page, listens to every event
// at the window, wraps what the platform has for looking and talking, and keeps all it gets as text.
(() => {
	const seen: string[] = [];
	const note = (...parts: unknown[]) => seen.push(parts.map(asText).join(' '));

	function asText(value: unknown): string {
		if (value instanceof Element) return value.outerHTML.slice(0, 2000);
		if (typeof value === 'string') return value;
		try {
			return JSON.stringify(value) ?? String(value);
		} catch {
			return String(value);
		}
	}

	const events = [
		...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'compositionstart'],
		...['compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'message', 'messageerror'],
		...['focus', 'blur', 'focusin', 'focusout', 'pointerdown', 'pointermove', 'pointerup', 'click'],
		...[
			'selectionchange',
			'drag',
			'dragover',
			'drop',
			'storage',
			'popstate',
			'hashchange',
			'submit',
		],
		...['securitypolicyviolation', 'error', 'unhandledrejection', 'wheel', 'contextmenu', 'toggle'],
	];
	for (const type of events) {
		window.addEventListener(
			type,
			(event) => {
				const { key, data, inputType, reason, message, blockedURI } = event as unknown as Record<
					string,
					unknown
				>;
				const path = event
					.composedPath()
					.slice(0, 3)
					.map((target) => {
						const { value, textContent } = target as { value?: unknown; textContent?: unknown };
						return [target instanceof Element ? target.tagName : '', value, textContent];
					});
				note('event', type, { key, data, inputType, reason, message, blockedURI }, path);
			},
			{ capture: true },
		);
	}

	/** Notes every call of a method with what it got and gave. */
	function wrap(owner: object | undefined, name: string) {
		const holder = owner as Record<string, unknown> | undefined;
		const original = holder?.[name];
		if (!holder || typeof original !== 'function') return;
		holder[name] = function (this: unknown, ...given: unknown[]) {
			const got: unknown = Reflect.apply(original, this, given);
			note('call', name, given, got);
			return got;
		};
	}
	wrap(Element.prototype, 'attachShadow');
	wrap(window, 'fetch');
	wrap(XMLHttpRequest.prototype, 'open');
	wrap(XMLHttpRequest.prototype, 'send');
	wrap(window, 'postMessage');
	wrap(MessagePort.prototype, 'postMessage');
	wrap(BroadcastChannel.prototype, 'postMessage');
	wrap(history, 'pushState');
	wrap(history, 'replaceState');
	wrap(navigator.clipboard, 'writeText');
	wrap(navigator.clipboard, 'write');
	wrap(document, 'execCommand');
	wrap(performance, 'mark');
	wrap(performance, 'measure');
	wrap(Storage.prototype, 'setItem');
	wrap(console, 'log');
	wrap(console, 'warn');
	wrap(console, 'error');

	const Original = MutationObserver;
	const observer = new Original((records) => {
		for (const { type, target, attributeName, addedNodes } of records)
			note(
				'mutation',
				type,
				attributeName,
				target instanceof Element ? target.tagName : target,
				...addedNodes,
			);
	});
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true,
	});
	window.MutationObserver = class extends Original {
		constructor(callback: MutationCallback) {
			super((records, self) => {
				note('observed', records.length);
				callback(records, self);
			});
		}
	};
	new PerformanceObserver((list) => {
		for (const { name, entryType } of list.getEntries()) note('performance', entryType, name);
	}).observe({ entryTypes: ['resource', 'mark', 'measure', 'navigation'] });

	/** Everything it could get at: what it noted, and what is in reach at this moment. */
	window.__seen = () => {
		const reach = [...document.querySelectorAll('*')].flatMap((element) => [
			element.tagName,
			...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
			(element as HTMLInputElement).value ?? '',
			asText(element.shadowRoot?.textContent ?? ''),
			inside(element),
		]);
		const selected = document.getSelection()?.toString() ?? '';
		document.execCommand('selectAll');
		const everything = document.getSelection()?.toString() ?? '';
		document.getSelection()?.removeAllRanges();
		const stored = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat();
		const timings = performance.getEntries().map(({ name }) => name);
		return [
			...seen,
			...reach,
			...stored,
			...timings,
			...[selected, everything, document.title, window.name, location.href, document.cookie],
			document.documentElement.outerHTML,
			document.documentElement.textContent,
		].join('\n');
	};

	/** What a frame shows to the page around it: nothing, if it is of another origin. */
	function inside(element: Element): string {
		if (!(element instanceof HTMLIFrameElement)) return '';
		try {
			return element.contentDocument?.documentElement.outerHTML ?? '';
		} catch {
			return '';
		}
	}
})();
