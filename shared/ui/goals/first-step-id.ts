// The action item that a goal's first step becomes: the same on both devices, whoever taps first.
import type { ActionItem } from '#shared/domain/action-item.ts';
import { joinIds } from '#shared/ids.ts';

/** Keeps these apart from whatever else has an id of a goal's. Its last digits count. */
const FIRST_STEP = 'f1257e90-57e9-4a00-8b00-000000000000';

/** The id of the item that these words are in already, or else become: a step that was taken makes room. */
export function firstStepIdOf(
	goalId: string,
	step: string,
	find: (id: string) => ActionItem | undefined,
): string {
	for (let nth = 1; ; nth += 1) {
		const count = nth.toString(16).padStart(6, '0');
		const id = joinIds(goalId, `${FIRST_STEP.slice(0, -6)}${count}`);
		const item = find(id);
		if (!item || item.meta.state === 'open' || item.body.text === step) return id;
	}
}
