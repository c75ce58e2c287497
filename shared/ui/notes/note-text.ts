// The text of one note while it is open: a Yjs document between a field, the other person's keystrokes
// and the mutations. Loaded only when a note opens, since Yjs is a third of the panel's weight.
import { note, noteIdOf } from '#shared/domain/note.ts';
import { privateSpace, SHARED, type Space } from '#shared/domain/entity.ts';
import * as Y from 'yjs';
import type { Mentorship } from '../mentorship.svelte.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Delta, TextEdit } from './text-diff.ts';

/** What is typed is handed over to be stored after this long, well under the 250 ms that are promised. */
const STORE_MS = 150;
/** Characters per transaction: a pasted book becomes several updates of allowed size. */
const CHUNK = 2000;
/** Of an update in base64, with room below the limits of wire and mutator. */
const UPDATE_MAX = 11_000;

interface Where {
	readonly lane: 'ours' | 'mine';
	readonly sessionId: string;
	readonly agendaItemId: string;
}

const HERE = 'here';

export class NoteText {
	readonly id: string;
	readonly space: Space;
	readonly #where: Where;
	readonly #mentorship: Mentorship;
	readonly #doc = new Y.Doc();
	readonly #text = this.#doc.getText('text');
	readonly #undo = new Y.UndoManager(this.#text, { trackedOrigins: new Set([HERE]) });
	readonly #stopLive: () => void;
	#applied = '';
	#toStore: Uint8Array[] = [];
	#toShow: Uint8Array[] = [];
	#storeTimer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;
	#composing = false;
	#held: Uint8Array[] = [];

	/** `onRemote`: the text changed without this field: by the other person, another window, or undo. */
	constructor(
		mentorship: Mentorship,
		where: Where,
		onRemote: (text: string, delta: Delta) => void,
	) {
		this.#mentorship = mentorship;
		this.#where = where;
		this.id = noteIdOf(where.sessionId, where.agendaItemId);
		this.space = where.lane === 'ours' ? SHARED : privateSpace(mentorship.me?.memberId ?? '');
		mentorship.useMergeText(mergeText);
		this.applyStored();
		this.#text.observe((event, transaction) => {
			if (transaction.origin !== HERE) onRemote(this.#text.toString(), event.delta as Delta);
		});
		this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === HERE || origin === this.#undo) this.#send(update);
		});
		this.#stopLive = mentorship.onLive(({ space, event }) => {
			if (event.t !== 'text' || event.id !== this.id || space !== this.space) return;
			this.#receive(fromBase64(event.update));
		});
	}

	toString(): string {
		return this.#text.toString();
	}

	/** Takes in what the records say; called whenever they change. */
	applyStored(): void {
		const stored = this.#mentorship.find(note, this.space, this.id)?.body.text ?? '';
		if (stored === '' || stored === this.#applied) return;
		this.#applied = stored;
		this.#receive(fromBase64(stored));
	}

	edit({ at, removed, inserted }: TextEdit): void {
		if (removed > 0) this.#doc.transact(() => this.#text.delete(at, removed), HERE);
		for (let from = 0; from < inserted.length;) {
			const to = chunkEnd(inserted, from);
			this.#doc.transact(() => this.#text.insert(at + from, inserted.slice(from, to)), HERE);
			from = to;
		}
	}

	undo(): void {
		this.#undo.undo();
	}

	redo(): void {
		this.#undo.redo();
	}

	/** While an input method composes, what comes from elsewhere waits: it would tear the composition. */
	compose(composing: boolean): void {
		this.#composing = composing;
		if (composing) return;
		for (const update of this.#held.splice(0)) Y.applyUpdate(this.#doc, update);
	}

	/** Hands over at once what was typed: before the page goes, and when the field is left. */
	flush(): void {
		clearTimeout(this.#storeTimer);
		this.#storeTimer = undefined;
		if (this.#toStore.length > 0) this.#mentorship.held -= 1;
		for (const update of grouped(this.#toStore.splice(0)))
			this.#mentorship.mutate('updateNote', { ...this.#where, update });
	}

	close(): void {
		this.flush();
		cancelAnimationFrame(this.#frame);
		this.#stopLive();
		this.#doc.destroy();
	}

	#receive(update: Uint8Array): void {
		if (this.#composing) this.#held.push(update);
		else Y.applyUpdate(this.#doc, update);
	}

	#send(update: Uint8Array): void {
		if (this.#toStore.length === 0) this.#mentorship.held += 1;
		this.#toStore.push(update);
		this.#storeTimer ??= setTimeout(() => this.flush(), STORE_MS);
		if (this.space !== SHARED) return;
		this.#toShow.push(update);
		this.#frame ||= requestAnimationFrame(() => this.#show());
	}

	/** One live frame per frame on screen. */
	#show(): void {
		this.#frame = 0;
		for (const update of grouped(this.#toShow.splice(0)))
			this.#mentorship.live(this.space, { t: 'text', id: this.id, update });
	}
}

const isPairCut = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

function chunkEnd(text: string, from: number): number {
	const to = Math.min(from + CHUNK, text.length);
	return to < text.length && isPairCut(text, to) ? to - 1 : to;
}

/** As few updates as their allowed size permits, in base64. */
function grouped(updates: readonly Uint8Array[]): readonly string[] {
	if (updates.length === 0) return [];
	const merged = toBase64(Y.mergeUpdates([...updates]));
	if (merged.length <= UPDATE_MAX || updates.length === 1) return [merged];
	const half = Math.ceil(updates.length / 2);
	return [...grouped(updates.slice(0, half)), ...grouped(updates.slice(half))];
}

/** What a page needs to show its own keystrokes through replays. */
function mergeText(state: string | undefined, update: string): string {
	if (!state) return update;
	return toBase64(Y.mergeUpdates([fromBase64(state), fromBase64(update)]));
}
