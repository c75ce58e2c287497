import type { ActionItem } from '#shared/domain/action-item.ts';

/** What an action item's form holds, each field as a text. */
export const actionItemFields = ({ meta, body }: ActionItem) => ({
	text: body.text,
	ifThen: body.ifThen ?? '',
	dueOn: meta.dueOn ?? '',
	assigneeId: meta.assigneeId,
	goalId: meta.goalId ?? '',
});
export type ActionItemFields = ReturnType<typeof actionItemFields>;
