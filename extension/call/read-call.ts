import { pagesOf } from './markup.ts';
import type { CallState } from './provider.ts';
import { findProvider } from './providers.ts';

/**
 * What a call page says right now. Pure; wants the top document, and looks into the call's own frame itself.
 * The address decides provider and key, the page the phase.
 */
export function readCall(page: Document, url: URL): CallState {
	const provider = findProvider(url);
	const room = provider?.readRoom(url);
	if (!provider || !room) return { phase: 'none' };

	const pages = pagesOf(page, provider.frame);
	const phase = provider.readPhase(pages, url);
	if (!phase && !room.sure) return { phase: 'none' };
	return {
		phase: phase ?? 'unknown',
		provider: provider.id,
		...(room.key !== undefined && { callKey: room.key }),
		...(phase === 'in_call' && provider.isPresenting(pages) && { presenting: true }),
	};
}

/** Whether the page is leading the person to another room of the same call. */
export function isMoving(page: Document, url: URL): boolean {
	const provider = findProvider(url);
	return provider?.isMoving?.(pagesOf(page, provider.frame)) ?? false;
}
