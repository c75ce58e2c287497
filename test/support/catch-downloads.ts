import { onTestFinished } from 'vitest';

/** Files that a page puts into the downloads, read instead of stored. */
export function catchDownloads() {
	const blobs = new Map<string, Blob>();
	const files: { name: string; text: Promise<string> }[] = [];
	const { createObjectURL } = URL;
	URL.createObjectURL = (blob: Blob) => {
		const url = createObjectURL(blob);
		blobs.set(url, blob);
		return url;
	};
	const { click } = HTMLAnchorElement.prototype;
	HTMLAnchorElement.prototype.click = function () {
		const text = blobs.get(this.href)?.text() ?? Promise.resolve('');
		files.push({ name: this.download, text });
	};
	onTestFinished(() => {
		URL.createObjectURL = createObjectURL;
		HTMLAnchorElement.prototype.click = click;
	});
	return files;
}
