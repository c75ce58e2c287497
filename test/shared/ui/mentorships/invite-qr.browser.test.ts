// What a camera sees: the code as it is painted, read back.
import InviteQr from '#shared/ui/mentorships/InviteQr.svelte';
import { ok } from '#shared/result.ts';
import { aCouple } from '#test/support/couple.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { show } from '#test/support/show.ts';
import jsQR from 'jsqr';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

const URL_MADE = 'https://leitfaden.example/join#q7Jb-Zk3xP0aWmT9dLr_5cVnYe2Hu8Fs1Go4Ki6Bt0A';

afterEach(() => {
	delete document.documentElement.dataset['theme'];
});

async function seen(base64: string): Promise<ImageData> {
	const image = new Image();
	image.src = `data:image/png;base64,${base64}`;
	await image.decode();
	const canvas = new OffscreenCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas here');
	context.drawImage(image, 0, 0);
	return context.getImageData(0, 0, image.width, image.height);
}

test.each(['light', 'dark'])('the code on screen says the link: %s', async (theme) => {
	document.documentElement.dataset['theme'] = theme;
	await page.viewport(360, 740);
	const screen = await show(InviteQr, { url: URL_MADE }, { link: aCouple().link });
	const code = screen.getByRole('img', { name: 'QR code of the invitation link' });

	const { data, width, height } = await seen(await code.screenshot({ save: false }));

	// Never tried the other way round: cameras do not all read light on dark.
	expect(jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data).toBe(URL_MADE);
});

test('the shield hides code and link, and both are still there afterwards', async () => {
	const { link } = aPair({ joined: false });
	const { screen, host } = await showPanel(link);
	link.answers.invite = () =>
		ok({
			...{ id: 'i1', replaced: 0, back: false },
			url: URL_MADE,
			expiresAt: '2026-11-26T09:00:00.000Z',
		});
	await screen.getByRole('button', { name: 'Invite Kim' }).click();
	await screen.getByRole('button', { name: 'Make invitation link' }).click();
	const code = screen.getByRole('img', { name: 'QR code of the invitation link' });
	await expect.element(code).toBeVisible();

	host.press('shield');
	await expect.element(screen.getByRole('heading', { name: 'Shield on' })).toBeVisible();
	expect(code.query()).toBeNull();

	host.press('shield');
	await expect.element(code).toBeVisible();
	await expect
		.element(screen.getByRole('textbox', { name: 'Invitation link' }))
		.toHaveValue(URL_MADE);
});
