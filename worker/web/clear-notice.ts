/** One message takes the place of the one before. */
export const DUE = 'due';

/** Takes it off the screen, whichever tab it came from: the service worker has it. */
export async function clearNotice({ serviceWorker }: Navigator = navigator): Promise<void> {
	const registration = await serviceWorker?.getRegistration();
	const shown = (await registration?.getNotifications?.({ tag: DUE })) ?? [];
	for (const one of shown) one.close();
}
