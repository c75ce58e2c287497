// Many pictures on one sheet, laid out by the browser that took them.
import type { BrowserContext } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

interface Layout {
	/** Of the file, without its ending. */
	readonly name: string;
	readonly columns: number;
	/** What of a picture is seen, from its top. */
	readonly ratio: string;
}
const CALLS: Layout = { name: 'contact-sheet', columns: 5, ratio: '8 / 5' };

const styleOf = ({ columns, ratio }: Layout) => `
	body { margin: 24px; background: #fff; font: 13px system-ui, sans-serif; color: #222; }
	main { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 16px 12px; }
	figure { margin: 0; } img { width: 100%; aspect-ratio: ${ratio}; object-fit: cover; object-position: top; border: 1px solid #ccc; display: block; }
	figcaption { padding-top: 4px; overflow-wrap: anywhere; }
	h2 { grid-column: 1 / -1; margin: 16px 0 0; font-size: 18px; }
`;

/** Groups of pictures, each under its heading. */
export type Sheet = ReadonlyMap<string, readonly string[]>;

export async function drawSheet(
	context: BrowserContext,
	sheet: Sheet,
	folder: string,
	layout: Layout = CALLS,
): Promise<string> {
	const parts: string[] = [];
	for (const [heading, files] of sheet) {
		parts.push(`<h2>${heading}</h2>`);
		for (const file of files) {
			const image = await readFile(file, 'base64');
			const caption = basename(file, '.png');
			parts.push(
				`<figure><img src="data:image/png;base64,${image}"><figcaption>${caption}</figcaption></figure>`,
			);
		}
	}
	const page = await context.newPage();
	await page.setViewportSize({ width: 2000, height: 900 });
	await page.setContent(`<style>${styleOf(layout)}</style><main>${parts.join('')}</main>`);
	const path = join(folder, `${layout.name}.png`);
	await page.screenshot({ path, fullPage: true });
	await page.close();
	return path;
}
