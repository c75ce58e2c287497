// Everything larger than the chip. A call tab mostly shows the chip, so the rest is loaded behind it, in
// time for the first press and in one piece.

const load = async () => {
	const [sheet, strip, running, start] = await Promise.all([
		import('./Sheet.svelte'),
		import('./Strip.svelte'),
		import('./RunningPanel.svelte'),
		import('./StartSession.svelte'),
	]);
	return {
		Sheet: sheet.default,
		Strip: strip.default,
		RunningPanel: running.default,
		StartSession: start.default,
	};
};

let loading: ReturnType<typeof load> | undefined;

export const largerForms = () => (loading ??= load());
