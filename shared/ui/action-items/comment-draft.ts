// A comment that is being written. Folding its thread keeps the words: the draft says whether it is open.
import type { Draft, Drafts } from '../drafts.svelte.ts';

type CommentDraft = Draft<{ text: string; open: string }>;

const nameOf = (actionItemId: string) => `comment:${actionItemId}`;

export const commentDraft = (drafts: Drafts, actionItemId: string): CommentDraft | undefined =>
	drafts.find(nameOf(actionItemId));

/** Unfolds the thread, with whatever was written there before. */
export function openComments(drafts: Drafts, actionItemId: string): void {
	drafts.open(nameOf(actionItemId), { text: '', open: 'yes' });
	const draft = commentDraft(drafts, actionItemId);
	if (draft) draft.now.open = 'yes';
}

/** Folds it; a draft without words goes. */
export function foldComments(drafts: Drafts, actionItemId: string): void {
	const draft = commentDraft(drafts, actionItemId);
	if (draft && draft.now.text.trim() !== '') draft.now.open = '';
	else drafts.close(nameOf(actionItemId));
}
