import config from '#extension/wxt.config.ts';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

const hooks = config.hooks as Record<string, (() => void) | undefined>;
const startZip = () => hooks['zip:start']?.();

test('nothing is packed without a word on which server to build in', () => {
	vi.stubEnv('API_ORIGIN', undefined);
	expect(startZip).toThrow('API_ORIGIN=https://your.host npm run zip');
});

test('nor for a server that is not asked by TLS', () => {
	vi.stubEnv('API_ORIGIN', 'http://example.org');
	expect(startZip).toThrow('API_ORIGIN=https://your.host npm run zip');
});

test('with one it is', () => {
	vi.stubEnv('API_ORIGIN', 'https://example.org');
	expect(startZip).not.toThrow();
});
