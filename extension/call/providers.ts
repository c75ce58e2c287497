// The registry of call providers. The manifest's hosts follow from it.
export const providers: readonly { readonly id: string; readonly matches: readonly string[] }[] = [
	{ id: 'meet', matches: ['https://meet.google.com/*'] },
];
