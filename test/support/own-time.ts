// How long something takes by itself, in ms: what else the machine does meanwhile is not in it.
export function ownTime(run: () => unknown): number {
	const began = process.threadCpuUsage();
	run();
	const { user, system } = process.threadCpuUsage(began);
	return (user + system) / 1000;
}
