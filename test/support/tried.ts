/** Prints how much a sweep has tried: a table that has become empty would pass as well. */
export const tried = (what: string, counts: Readonly<Record<string, number>>): void =>
	console.info(
		`tried, ${what}: ${Object.entries(counts)
			.map(([name, count]) => `${count} ${name}`)
			.join(', ')}`,
	);
