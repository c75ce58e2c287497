// What axe has against a page, all rules but those that are named.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export interface Violation {
	readonly id: string;
	/** The elements, as markup. */
	readonly nodes: readonly string[];
}

/** In the page itself, which has no frames of another origin; what passes is not written down. */
export async function violationsOf(
	page: Page,
	without: readonly string[] = [],
): Promise<readonly Violation[]> {
	const axe = new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.disableRules([...without])
		.setLegacyMode();
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}
