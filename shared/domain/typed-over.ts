// A field of shared words that two people may type in at once.
import { optionalText, type Tx } from './entity.ts';

/** Two may fill a field at once, each up to `max`; put together, with a space between, it is refused to neither. */
export const mostOfBoth = (max: number): number => 2 * max + 1;

/** What stood in a field when somebody began to type in it. */
export const TypedOver = optionalText(4000);

/** What a field holds after somebody typed over `from` in it, whatever came in between. */
export function typedOver(
	tx: Tx,
	mine: string | null | undefined,
	from: string | undefined,
	now: string,
): string | null | undefined {
	if (mine === undefined || from === undefined) return mine;
	return tx.mergeWords(from, mine ?? '', now).trim() || null;
}
