// Everything larger than the chip. A call tab mostly shows the chip, so the rest is loaded behind it, in
// time for the first press and in one piece.

const load = async () => {
	const [sheet, strip, running, start, shielded, gone, bottom] = await Promise.all([
		import('./Sheet.svelte'),
		import('./Strip.svelte'),
		import('./RunningPanel.svelte'),
		import('./StartSession.svelte'),
		import('./Shielded.svelte'),
		import('./Gone.svelte'),
		import('./BottomLine.svelte'),
	]);
	return {
		Sheet: sheet.default,
		Strip: strip.default,
		RunningPanel: running.default,
		StartSession: start.default,
		Shielded: shielded.default,
		Gone: gone.default,
		BottomLine: bottom.default,
	};
};

let loading: ReturnType<typeof load> | undefined;

/** A piece that did not come is asked for again the next time. */
export const largerForms = () =>
	(loading ??= load().catch((failure: unknown) => {
		loading = undefined;
		throw failure;
	}));
