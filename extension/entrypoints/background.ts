// The only owner of data. Wiring: what the browser says goes to link, tabs and sync, and back.
import { newSecret, newUid } from '#shared/ids.ts';
import { systemClock } from '#shared/store/clock.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { dayOf } from '#shared/words/format.ts';
import type { Shortcut } from '#shared/ui/host.ts';
import { callHosts } from '../call/hosts.ts';
import { type Area, slot } from '#shared/link/disk.ts';
import { keepHub } from '#shared/link/keep-hub.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import type { DockPlace } from '../messages.ts';
import { DueNotice } from '#shared/reminders/due-notice.ts';
import { Reminders } from '#shared/reminders/reminders.ts';
import { isTalking } from '#shared/domain/talking.ts';
import { datedItems } from '#shared/reminders/badge.ts';
import { CallAccessWatch } from '../tabs/call-access.ts';
import { CallTabs, type TabMemory } from '../tabs/call-tabs.ts';
import { type CallSession, LeftCalls } from '../tabs/left-calls.ts';
import { Mark } from '#shared/reminders/mark.ts';
import { type ComingPort, type Inside, letIn } from '../tabs/let-in.ts';
import { createSoon } from '../tabs/soon.ts';

declare const __API_ORIGIN__: string;

const DRAIN = 'drain';
const DUE = 'due';
const patterns = [...callHosts];

export default defineBackground(() => {
	// Without this a content script could read the token and where a person was.
	const local = browser.storage.local as unknown as Area & { setAccessLevel?: SetAccessLevel };
	const session = browser.storage.session as unknown as Area;
	void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

	const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
	const callSessions = slot<readonly CallSession[]>(local, 'callSessions');
	const stale = slot<readonly number[]>(session, 'staleTabs');
	const pageUrl = (path: string) => `${own.origin}${path}`;

	const access = new CallAccessWatch({
		patterns,
		hasAccess: (pattern) => browser.permissions.contains({ origins: [pattern] }),
		callTabs: async () =>
			(await browser.tabs.query({ url: patterns })).flatMap(({ id }) => id ?? []),
		memory: { read: async () => (await stale.read()) ?? [], write: (ids) => stale.write(ids) },
		onChange: () => void kept.hub.then((opened) => opened.tellDevice()),
	});

	const openWith = (onGone: () => Promise<Hub>) =>
		openDevice({
			onGone,
			origin: __API_ORIGIN__,
			app: browser.runtime.getManifest().version,
			// What the person prefers to read, which need not be the language of the browser's own menus.
			language: navigator.language.startsWith('de') ? 'de' : 'en',
			local,
			session,
			calls: () => ({ ...access.now, ...(left.anyInCall && { inCall: true }) }),
			onDevice(device) {
				mark.show(device);
				notice.hear(device);
				void reminders.check();
			},
			async openPanelWindow() {
				await browser.windows.create({
					url: pageUrl('panel.html'),
					type: 'popup',
					width: 400,
					height: 760,
				});
			},
		});

	const mark = new Mark({
		now: () => Date.now(),
		today: () => dayOf(new Date().toISOString()),
		setText: (text) => void browser.action.setBadgeText({ text }),
		setAlarm: (name, when) => void browser.alarms.create(name, { when }),
	});
	const device = async () => (await kept.hub).device();
	const given = slot<readonly string[]>(local, 'reminded');
	const notice = new DueNotice({
		settings: async () => (await device()).settings,
		async show(shown) {
			// Absent until the person has allowed it, and again when they take it back.
			if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
			const iconUrl = pageUrl('icon/128.png');
			await browser.notifications.create(DUE, { type: 'basic', iconUrl, ...shown });
		},
		clear: async () => browser.notifications?.clear(DUE),
	});
	const reminders = new Reminders({
		now: () => Date.now(),
		timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
		disk: { read: async () => (await given.read()) ?? [], write: (names) => given.write(names) },
		items: async () => datedItems(await device()),
		isBusy: async () => left.anyInCall || isTalking((await device()).mentorships, Date.now()),
		setAlarm: (name, when) => void browser.alarms.create(name, { when }),
		tell: (due) => notice.tell(due),
		keepTrue: (due) => notice.keepTrue(due),
	});

	const kept = keepHub(openWith, systemClock);

	const left = new LeftCalls({
		now: () => Date.now(),
		disk: {
			read: async () => (await callSessions.read()) ?? [],
			write: (sessions) => callSessions.write(sessions),
		},
		setAlarm: (name, when) => void browser.alarms.create(name, { when }),
		clearAlarm: (name) => void browser.alarms.clear(name),
		liveSessions: async (tabId) => (await kept.hub).liveSessions(tabId),
		runningSince: async (m, sessionId) => (await kept.hub).runningSince(m, sessionId),
		endSession: async (m, id, at) =>
			(await kept.hub).mutate(m, { u: newUid(), n: 'endSession', a: { id, at } }),
	});

	const tabs = new CallTabs({
		newNonce: newSecret,
		memory: {
			read: (tabId) => slot<TabMemory>(session, `tab:${tabId}`).read(),
			write: (tabId, memory) => slot<TabMemory>(session, `tab:${tabId}`).write(memory),
		},
		places: {
			read: (provider) => slot<DockPlace>(local, `dock:${provider}`).read(),
			write: (provider, place) => slot<DockPlace>(local, `dock:${provider}`).write(place),
		},
		openReview({ page, mentorshipId, sessionId }) {
			const where = [page, mentorshipId, sessionId].filter((part) => part !== undefined);
			void browser.tabs.create({ url: `${pageUrl('review.html')}#/${where.join('/')}` });
		},
		onInCall(tabId, inCall) {
			void left.inCall(tabId, inCall).then(() => reminders.check());
			void kept.hub.then((opened) => opened.tellDevice());
		},
	});

	/** After something was said on a link: what runs in that tab, and whether something waits to be sent. */
	const soon = createSoon(1000, async (tabId: number | undefined) => {
		if (tabId !== undefined) await left.see(tabId);
		if ((await kept.hub).unsent) await browser.alarms.create(DRAIN, { periodInMinutes: 1 });
	});

	const inside: Inside = {
		...{ own, tabs, access },
		onSaid: (tabId) => void soon(tabId),
		async connect(port, tabId) {
			const opened = await kept.hub;
			if (!port.closed) opened.connect(port, tabId);
		},
	};
	browser.runtime.onConnect.addListener((raw) => letIn(raw as unknown as ComingPort, inside));

	browser.commands.onCommand.addListener((command, tab) => {
		void (async () => {
			const front =
				tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
			await tabs.press(command as Shortcut, front);
		})();
	});

	/** The day has begun or gone on: the mark on the icon says so, and what was not told yet is told. */
	async function remind(): Promise<void> {
		mark.show(await device());
		await reminders.check();
	}

	browser.alarms.onAlarm.addListener(({ name }) => {
		if (left.isAlarm(name)) void left.endDue();
		if (reminders.isAlarm(name) || mark.isAlarm(name)) void remind();
		if (name !== DRAIN) return;
		void kept.hub.then(async (opened) => {
			await opened.drain();
			if (!opened.unsent) await browser.alarms.clear(DRAIN);
		});
	});

	browser.tabs.onRemoved.addListener((tabId) => {
		void tabs.removed(tabId);
		void access.freshened(tabId);
	});
	browser.tabs.onUpdated.addListener((tabId, { status }) => {
		if (status === 'loading') void access.freshened(tabId);
	});
	browser.permissions.onAdded.addListener(() => {
		hearNotices();
		void access.check();
	});
	browser.permissions.onRemoved.addListener(() => void access.check());
	browser.runtime.onInstalled.addListener(() => void access.installed());
	browser.runtime.onStartup.addListener(() => void left.browserStarted().then(() => left.endDue()));
	// Heard, an update waits until this background has nothing to do; unheard, it would come in a call.
	browser.runtime.onUpdateAvailable.addListener(() => {
		void kept.hub.then((opened) => opened.isIdle && browser.runtime.reload());
	});
	globalThis.addEventListener('online', () => void kept.hub.then((opened) => opened.drain()));

	/** There are no messages, and no clicks on them, before the person has allowed any. */
	function hearNotices(): void {
		browser.notifications?.onClicked.removeListener(openFromNotice);
		browser.notifications?.onClicked.addListener(openFromNotice);
	}
	function openFromNotice(name: string): void {
		if (name === DUE) void browser.tabs.create({ url: `${pageUrl('review.html')}#/` });
		void browser.notifications.clear(name);
	}
	hearNotices();

	void access.start();
	void left.endDue();
	void remind();
	void kept.hub.then((opened) => opened.drainUnsent());
});

type SetAccessLevel = (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
