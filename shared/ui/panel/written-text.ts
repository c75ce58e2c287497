/** All that stands in this page's fields, for a person who has to take it elsewhere. */
export function writtenText(root: ParentNode = document): string {
	const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'input[type=text], input:not([type]), textarea',
	);
	return [...fields]
		.filter(({ value }) => value.trim() !== '')
		.map((field) => `${field.labels?.[0]?.textContent.trim() ?? ''}\n${field.value}`.trim())
		.join('\n\n');
}
