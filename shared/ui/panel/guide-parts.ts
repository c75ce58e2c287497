// The panel of one mentorship, with the rules of everything that can be written in one. It comes behind the
// chip's first paint: on its way with the page, there before anybody has pressed anything.

const load = async () => {
	const [guide, mentorship] = await Promise.all([
		import('./Guide.svelte'),
		import('../mentorship.svelte.ts'),
	]);
	return { Guide: guide.default, Mentorship: mentorship.Mentorship };
};

let loading: ReturnType<typeof load> | undefined;

/** What did not come is asked for again the next time. */
export const guideParts = () =>
	(loading ??= load().catch((failure: unknown) => {
		loading = undefined;
		throw failure;
	}));
