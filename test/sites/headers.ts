import type { Service } from './hosts.ts';

const POLICIES: Readonly<Record<Service, string>> = {
	meet: 'page#only',
	zoom: 'page#only',
	teams: 'dompurify',
};

/** As strict as anything known of the services, and stricter: what works here works there. */
export function headersFor(service: Service, nonce: string): Record<string, string> {
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}' 'strict-dynamic'`,
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data:",
		"connect-src 'self'",
		"frame-src 'self' https://accounts.google.com",
		"base-uri 'none'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		`trusted-types ${POLICIES[service]}`,
	];
	return {
		'content-security-policy': policy.join('; '),
		'x-frame-options': 'SAMEORIGIN',
		'strict-transport-security': 'max-age=31536000; includeSubDomains',
		'permissions-policy':
			'clipboard-write=(self), picture-in-picture=(), camera=(self), microphone=(self)',
		'referrer-policy': 'origin',
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
		...(service === 'zoom' && ISOLATED),
	};
}

/** Zoom's gallery needs a page that is isolated from other origins. */
const ISOLATED = {
	'cross-origin-embedder-policy': 'require-corp',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
};
