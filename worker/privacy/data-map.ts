// Everything that is kept, place by place: what for, on what basis, how long. A column, a field or a place in
// a room or on a device that is not in here fails a test.
import { type KeepName, type PurposeName, PURPOSES } from './data-words.ts';
import { IN_ROOMS } from './in-rooms.ts';
import { ON_DEVICE } from './on-device.ts';

interface Table {
	readonly keep: KeepName;
	readonly columns: Readonly<Record<string, PurposeName>>;
}

/** One purpose for several columns: `'a b c'`. */
const all = (names: string, purpose: PurposeName): Record<string, PurposeName> =>
	Object.fromEntries(names.split(' ').map((name) => [name, purpose]));

/** Of D1, by table and column. */
export const TABLES: Readonly<Record<string, Table>> = {
	user: {
		keep: 'account',
		columns: {
			...all('id is_anonymous former created_at updated_at', 'access'),
			...all('email email_verified', 'address'),
			...all('name', 'place'),
			...all('image', 'empty'),
		},
	},
	session: {
		keep: 'signIn',
		columns: {
			...all('id token user_id expires_at label created_at updated_at key_id', 'signIn'),
			...all('ip_address user_agent', 'empty'),
		},
	},
	device_key: { keep: 'deviceKey', columns: all('id user_id label created_at seen_at', 'signIn') },
	account: {
		keep: 'nothing',
		columns: all(
			'id account_id provider_id user_id access_token refresh_token id_token access_token_expires_at refresh_token_expires_at scope password created_at updated_at',
			'empty',
		),
	},
	verification: {
		keep: 'code',
		columns: all('id identifier value expires_at created_at updated_at', 'signIn'),
	},
	email_code: {
		keep: 'code',
		columns: {
			...all('key flow_hash code_hash user_id tries ends_at', 'signIn'),
			...all('email language', 'address'),
		},
	},
	counter: { keep: 'counter', columns: all('key hits ends_at', 'safety') },
	membership: {
		keep: 'mentorship',
		columns: all('mentorship_id user_id member_id role state created_at', 'access'),
	},
	invite: {
		keep: 'invite',
		columns: all(
			'id secret_hash mentorship_id member_id role created_by created_at expires_at used_at used_by revoked_at',
			'access',
		),
	},
	calendar_feed: {
		keep: 'mentorship',
		columns: all('mentorship_id user_id secret_hash language created_at', 'access'),
	},
	space: {
		keep: 'mentorship',
		columns: {
			...all('id mentorship_id kind owner_user', 'access'),
			...all('ver floor epoch', 'order'),
			...all('key_id', 'empty'),
		},
	},
	record: {
		keep: 'mentorship',
		columns: {
			...all('space_id kind id session_id', 'place'),
			...all('ver del', 'order'),
			...all('meta', 'facts'),
			...all('body', 'words'),
			...all('authors', 'authors'),
			...all('key_id', 'empty'),
		},
	},
	device: {
		keep: 'mentorship',
		columns: all('mentorship_id id user_id seq uids schema seen_at', 'order'),
	},
	rejection: {
		keep: 'mentorship',
		columns: all('mentorship_id device_id seq uid code max at', 'order'),
	},
	space_key: { keep: 'nothing', columns: all('space_id key_id user_id wrapped', 'empty') },
	stat_outbox: { keep: 'nothing', columns: all('id mentorship_id session_id ver json', 'empty') },
	fence: { keep: 'nothing', columns: all('x', 'empty') },
	erasure: {
		keep: 'erasure',
		columns: all('user_id mentorship_id asked_at due_at', 'erasing'),
	},
	erased: { keep: 'erased', columns: all('id_hash at', 'erasing') },
	audit: {
		keep: 'audit',
		columns: all('subject seq at action member_id months hash', 'proof'),
	},
	chain: { keep: 'audit', columns: all('id gone_seq gone_hash last_seq seal', 'proof') },
	consent: {
		keep: 'consent',
		columns: all('subject seq at text_version text_hash language hash', 'proof'),
	},
	inactivity_notice: {
		keep: 'account',
		columns: all('user_id number sent_at failed_at', 'erasing'),
	},
};

/** The fields of each noun, as they lie in `meta` (which the server reads) and `body` (which it only moves). */
export const NOUNS: Readonly<Record<string, { readonly meta: string; readonly body: string }>> = {
	mentorship: {
		meta: 'cadence minutes timeZone state mentorId menteeId createdAt sequence endedAt confirmDone retentionMonths restored',
		body: 'title planB sequenceTitles',
	},
	member: { meta: 'role joinedAt leftAt erasedAt', body: 'name language' },
	session: {
		meta: 'number phase minutes templateId scheduledAt dateAgreedBy startedAt currentItemId enteredAt pausedAt pausedBecause leadId pausedMs pausedInItemMs endedAt removedAt',
		body: 'summary',
	},
	agenda_item: {
		meta: 'sessionId order minutes minimum protected state authorId origin kind templateItem goalId promptIds reasons spentMs',
		body: 'title',
	},
	note: { meta: 'sessionId agendaItemId', body: 'text' },
	action_item: {
		meta: 'sessionId agendaItemId goalId authorId assigneeId dueOn datedAt state carried carriedIn createdAt completedAt agreedBy agreedAt settled joint',
		body: 'text ifThen',
	},
	comment: { meta: 'actionItemId authorId at', body: 'text' },
	goal: {
		meta: 'order authorId dueOn weight focus state agreedBy agreedAt wording joint createdAt',
		body: 'title why notice muchLess less asAgreed more muchMore obstacle ifThen firstStep',
	},
	milestone: {
		meta: 'goalId order authorId dueOn state createdAt completedAt joint',
		body: 'text',
	},
	check_in: { meta: 'goalId sessionId authorId level at', body: 'evidence' },
	takeaway: { meta: 'sessionId authorId', body: 'text' },
	preparation: { meta: 'sessionId authorId at', body: 'mood win knot' },
	signature: {
		meta: 'sessionId authorId startedAt minutes templateHash publicKey signature at',
		body: '',
	},
	template: { meta: 'createdAt', body: 'title purpose items' },
	pulse: { meta: 'heard matters fits worth sessionId authorId at', body: 'comment' },
	feedback: {
		meta: 'sessionId goalId fromId toId kind at',
		body: 'situation behaviour effect nextTime',
	},
	call_link: { meta: '', body: 'callKey' },
	availability: { meta: 'memberId timeZone free', body: '' },
};

export interface Kept {
	readonly place: string;
	readonly purpose: PurposeName;
	readonly basis: string;
	readonly keep: KeepName;
}

const kept = (place: string, purpose: PurposeName, keep: KeepName): Kept => ({
	place,
	purpose,
	basis: PURPOSES[purpose].basis,
	keep: purpose === 'empty' ? 'nothing' : keep,
});

const words = (text: string) => text.split(' ').filter((word) => word !== '');

/** Every place as a row of its own. */
export const dataMap = (): readonly Kept[] => [
	...Object.entries(TABLES).flatMap(([table, { keep, columns }]) =>
		Object.entries(columns).map(([column, purpose]) => kept(`${table}.${column}`, purpose, keep)),
	),
	...Object.entries(NOUNS).flatMap(([noun, { meta, body }]) => [
		...words(meta).map((field) => kept(`${noun}: ${field}`, 'facts', 'mentorship')),
		...words(body).map((field) => kept(`${noun}: ${field}`, 'words', 'mentorship')),
	]),
	...Object.entries({ ...IN_ROOMS, ...ON_DEVICE }).map(([place, { purpose, keep }]) =>
		kept(place, purpose, keep),
	),
];
