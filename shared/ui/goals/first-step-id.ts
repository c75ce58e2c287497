// The action item that a goal's first step becomes: the same on both devices, whoever taps first.
import type { ActionItem } from '#shared/domain/action-item.ts';
import { nthFirstStepId } from '#shared/domain/first-step.ts';

/** The id of the item that these words are in already, or else become: a step that was taken makes room. */
export function firstStepIdOf(
	goalId: string,
	step: string,
	find: (id: string) => ActionItem | undefined,
): string {
	for (let nth = 1; ; nth += 1) {
		const id = nthFirstStepId(goalId, nth);
		const item = find(id);
		if (!item || item.meta.state === 'open' || item.body.text === step) return id;
	}
}
