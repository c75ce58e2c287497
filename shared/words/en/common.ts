export const common = {
	appName: 'Leitfaden',
	cancel: 'Cancel',
	close: 'Close',
	undo: 'Undo',
	copy: 'Copy',
	minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
};
