/** The real hostnames, each with the service that its pages play. */
export const hosts = {
	'meet.google.com': 'meet',
	'app.zoom.us': 'zoom',
	'zoom.us': 'zoom',
	'us06web.zoom.us': 'zoom',
	'zoomgov.com': 'zoom',
	'www.zoomgov.com': 'zoom',
	'zoom-x.de': 'zoom',
	'www.zoom-x.de': 'zoom',
	'teams.microsoft.com': 'teams',
	'teams.live.com': 'teams',
	'teams.cloud.microsoft': 'teams',
	'gov.teams.microsoft.us': 'teams',
	// On no list: the extension must not run here.
	'meet.google.com.evil.example': 'meet',
} as const;

export type Service = (typeof hosts)[keyof typeof hosts];

export function serviceOf(hostname: string): Service | undefined {
	return Object.hasOwn(hosts, hostname) ? hosts[hostname as keyof typeof hosts] : undefined;
}
