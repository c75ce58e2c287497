// Who may import whom. Arrows go one way: pages → link → store → sync → wire → routes → room → commit → db.
// Each message says what to do instead.

/** A folder that may import, of our own code, only what matches. */
const only = (name, from, allowed, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { path: '^(shared|extension|worker|test)/', pathNot: allowed },
});

const WIRE = '^shared/(protocol|protocol-privacy|protocol-invites|problem|result|ids|utf8)\\.ts$';

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'Two files need each other: move what both need into a third.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'no-orphans',
			comment: 'Nobody imports this file: use it or remove it.',
			severity: 'error',
			from: {
				orphan: true,
				pathNot: [
					'^test/',
					'\\.d\\.ts$',
					'^extension/entrypoints/',
					'^extension/wxt\\.config\\.ts$',
					'^shared/words/',
					'^worker/web/',
				],
			},
			to: {},
		},
		only(
			'domain-is-pure',
			'^shared/(domain|content)/',
			['^shared/(domain|content)/', WIRE],
			'Domain and content import only each other, protocol, problem, result, ids and utf8. Pass the rest in as an argument.',
		),
		{
			name: 'domain-npm',
			comment: 'The domain takes zod/mini and fractional-indexing from npm, nothing else.',
			severity: 'error',
			from: { path: '^shared/(domain|content)/' },
			to: {
				dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
				pathNot: 'node_modules/(zod|fractional-indexing)/',
			},
		},
		only(
			'words-know-types',
			'^shared/words/',
			['^shared/words/', '^shared/domain/', '^shared/content/'],
			'Words import the domain (types, facts), content (titles) and each other.',
		),
		only(
			'view-is-pure',
			'^shared/store/view\\.ts$',
			['^shared/domain/', WIRE],
			'view.ts runs in pages too: no IndexedDB, nothing else of the store.',
		),
		only(
			'store',
			'^shared/store/',
			['^shared/(domain|store)/', WIRE],
			'The store imports domain and protocol. Network belongs to sync, pictures to ui.',
		),
		only(
			'sync',
			'^shared/sync/',
			['^shared/(domain|store|sync)/', WIRE],
			'Sync imports domain, protocol and store.',
		),
		only(
			'ui-sees-only-the-link',
			'^shared/ui/',
			['^shared/(domain|content|words|ui)/', '^shared/store/view\\.ts$', WIRE],
			'Components get data through the link only: add what is missing to shared/ui/link.ts.',
		),
		only(
			'reminders',
			'^shared/reminders/',
			['^shared/(domain|words|reminders)/', '^shared/store/turns\\.ts$', '^shared/ui/link\\.ts$'],
			'Reminding is a rule and words: clock, alarms and messages are handed in.',
		),
		only(
			'call-stands-alone',
			'^extension/call/',
			'^extension/call/',
			'Reading call pages needs nothing of ours: keep it small, it runs in the call page.',
		),
		only(
			'dock-knows-the-call',
			'^extension/dock/',
			['^extension/(dock|call)/', '^extension/messages\\.ts$', '^shared/ui/host\\.ts$'],
			'The dock places a frame: no ui, store or sync in the call page.',
		),
		only(
			'content-script-is-small',
			'^extension/entrypoints/call\\.content\\.ts$',
			['^extension/(dock|call)/', '^extension/messages\\.ts$', '^shared/ui/host\\.ts$'],
			'The content script holds no text, no store, no network.',
		),
		only(
			'link',
			'^shared/link/',
			['^shared/(domain|store|sync|link)/', '^shared/ui/(link|[a-z]+-commands)\\.ts$', WIRE],
			'The link joins pages and store: no components, no browser.*; what it needs of either is handed in.',
		),
		only(
			'link-ports',
			'^extension/link/',
			[
				'^extension/link/',
				'^extension/messages\\.ts$',
				'^shared/ui/(link|host)\\.ts$',
				'^shared/(store|link)/',
				WIRE,
			],
			"Only the ports are the browser's: what is said over them is in shared/link.",
		),
		only(
			'tabs',
			'^extension/tabs/',
			[
				'^extension/(tabs|call|link)/',
				'^shared/link/',
				'^extension/messages\\.ts$',
				'^shared/ui/(link|host)\\.ts$',
				'^shared/(domain|store)/',
				WIRE,
			],
			'The knowledge of call tabs needs no components and no network.',
		),
		{
			name: 'nobody-imports-entrypoints',
			comment: 'Entrypoints are wiring: move what you need into extension/ or shared/.',
			severity: 'error',
			from: { pathNot: '^extension/entrypoints/' },
			to: { path: '^extension/entrypoints/' },
		},
		{
			name: 'extension-worker-border',
			comment: 'Extension and worker meet on the wire: share it through shared/.',
			severity: 'error',
			from: { path: '^(extension|shared)/' },
			to: { path: '^worker/' },
		},
		only(
			'routes',
			'^worker/routes/',
			[
				'^worker/(routes|access|commit|db|auth|mail|privacy)/',
				'^worker/(env|problem|body|json|limit|log)\\.ts$',
				'^shared/domain/',
				// The only words the server ever says to people: the titles in a calendar they subscribe to.
				'^shared/words/calendar\\.ts$',
				WIRE,
			],
			'Routes import commit, db, auth, mail and the shared wire.',
		),
		{
			name: 'sql-lives-in-db',
			comment: 'drizzle and SQL belong into worker/db, one file per table group.',
			severity: 'error',
			from: { path: '^(worker|shared|extension)/', pathNot: '^worker/(db|auth)/' },
			to: { path: 'node_modules/drizzle-orm/' },
		},
		only(
			'commit',
			'^worker/commit/',
			[
				'^worker/(commit|db)/',
				// Who may do what is one rule, wherever it is asked.
				'^worker/access/standing\\.ts$',
				'^worker/env\\.ts$',
				'^shared/domain/',
				'^shared/store/view\\.ts$',
				WIRE,
			],
			'Commit knows db, domain and protocol: no Hono, no drizzle.',
		),
		{
			name: 'commit-without-hono',
			comment: 'Commit is called by the room as well: no Hono there.',
			severity: 'error',
			from: { path: '^worker/(commit|db)/' },
			to: { path: 'node_modules/hono/' },
		},
		only(
			'db',
			'^worker/db/',
			['^worker/db/', '^worker/env\\.ts$', '^shared/domain/', WIRE],
			'db is the bottom: nothing above it.',
		),
		only(
			'privacy',
			'^worker/privacy/',
			['^worker/(privacy|db|auth|mail)/', '^worker/(env|log|problem)\\.ts$', '^shared/'],
			'Privacy knows db, auth, mail and env: a room is asked through roomOf, a route answers for itself.',
		),
		only(
			'auth-and-mail',
			'^worker/(auth|mail)/',
			['^worker/(auth|mail|db)/', '^worker/(env|problem|limit)\\.ts$', '^shared/'],
			'auth and mail know env, problem, limit and db: not room, not commit.',
		),
		only(
			'web',
			'^worker/web/',
			['^worker/web/', '^shared/'],
			'The web page shares, it does not reach into the API.',
		),
		{
			name: 'product-without-tests',
			comment: 'The product never imports test code.',
			severity: 'error',
			from: { path: '^(shared|extension|worker)/' },
			to: { path: '^test/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: {
			path: '(\\.wxt|\\.output|node_modules/(?!drizzle-orm|hono|zod|fractional-indexing)|~icons)',
		},
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'types', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
		},
	},
};
