/** Puts a file into the person's downloads. It is made here and goes nowhere else. */
export function saveFile(name: string, type: string, content: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = name;
	anchor.click();
	// The download has its own hold on the blob by then.
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
