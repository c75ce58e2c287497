export const common = {
	appName: 'Leitfaden',
	cancel: 'Cancel',
	close: 'Close',
	undo: 'Undo',
	language: 'Language',
	copy: 'Copy',
	erased: 'erased',
	notLoaded: 'This part could not be opened. Nothing is lost; please reload the page.',
	minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
};
