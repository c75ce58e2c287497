// What the programme has in mind for a session: its template, the middle of the way, the end.
import { findTemplate } from '../../content/templates/index.ts';
import { regular } from '../../content/templates/regular.ts';
import { suggestTemplates } from '../sequence.ts';
import type { Session } from '../session.ts';
import type { ProposalInput } from './input.ts';

/** A way of two or three sessions has no middle to stop at. */
const LONG_ENOUGH = 4;

interface Way {
	readonly number: number;
	readonly sequence: readonly string[] | undefined;
	/** In order of their numbers. */
	readonly held: readonly Session[];
	/** Chosen for this session when its date was agreed. */
	readonly plannedId: string | undefined;
	readonly hasGoals: boolean;
}

/** A person's own template is not known on the other device: then it is what most pairs do. */
export function programmeOf(
	way: Way,
): Pick<ProposalInput, 'template' | 'midterm' | 'closing' | 'planned'> {
	const { number, sequence } = way;
	const held = way.held.map(({ meta }) => meta.templateId ?? regular.id);
	const isKnown = (id: string) => findTemplate(id) !== undefined;
	const first = suggestTemplates({ ...way, held, isKnown })[0];
	const planned = sequence?.length;
	const toCome = (id: string) => sequence?.indexOf(id, number) ?? -1;
	const midtermIsOpen = !held.includes('midterm') && toCome('midterm') < 0;
	return {
		template: findTemplate(first?.templateId) ?? regular,
		planned,
		midterm: midtermIsOpen && (planned ?? 0) >= LONG_ENOUGH ? findTemplate('midterm') : undefined,
		closing: held.includes('closing') ? undefined : findTemplate('closing'),
	};
}
