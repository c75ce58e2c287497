/** One job after the other, each whatever became of those before. Fails at the end if any has. */
export async function runAll(jobs: readonly (() => Promise<unknown>)[]): Promise<void> {
	const failures: unknown[] = [];
	for (const job of jobs)
		try {
			await job();
		} catch (error) {
			failures.push(error);
		}
	if (failures.length > 0) throw new AggregateError(failures, 'a job of the clock failed');
}
