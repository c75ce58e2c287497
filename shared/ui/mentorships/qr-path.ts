// A QR code as the outline of its dark squares, for one `<path>`: no markup made of strings.
import { encode } from 'uqr';

/** What scanners need around a code to find it. */
const QUIET = 4;

/** `d` in units of one square, quiet zone included; `size` is the side of the whole. */
export function qrPath(text: string): { readonly d: string; readonly size: number } {
	const { data, size } = encode(text, { ecc: 'M', border: QUIET });
	const d = data.flatMap((row, y) => runsOf(row).map(([x, to]) => `M${x} ${y}h${to - x}v1H${x}z`));
	return { d: d.join(''), size };
}

/** Neighbours are drawn in one piece: seams between squares make a code hard to read. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
	const runs: [number, number][] = [];
	row.forEach((isDark, x) => {
		const last = runs.at(-1);
		if (isDark && last?.[1] === x) last[1] = x + 1;
		else if (isDark) runs.push([x, x + 1]);
	});
	return runs;
}
