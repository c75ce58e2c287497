// A plan in whole minutes: nobody steers a conversation by half ones.

/** Whole minutes with the same sum: the largest remainders are rounded up. */
export function wholeMinutes(
	boxes: readonly { readonly id: string }[],
	exact: ReadonlyMap<string, number>,
): number[] {
	const shares = boxes.map((box) => exact.get(box.id) ?? 0);
	const whole = shares.map((share) => Math.floor(share + 1e-9));
	const left = Math.round(shares.reduce((a, b) => a + b, 0)) - whole.reduce((a, b) => a + b, 0);
	const byRemainder = shares
		.map((share, i) => ({ i, remainder: share - (whole[i] ?? 0) }))
		.toSorted((a, b) => b.remainder - a.remainder);
	for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
	return whole;
}
