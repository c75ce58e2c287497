// Every address of the API. Whatever fails, fails as problem+json.
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { AUTH_PATH } from './auth/auth.ts';
import type { AppEnv } from './auth/require-user.ts';
import { problem, unexpected } from './problem.ts';
import { requestLog } from './request-log.ts';
import { account } from './routes/account.ts';
import { auth } from './routes/auth.ts';
import { calendarFeed, calendarLinks } from './routes/calendar.ts';
import { deviceKey } from './routes/device-key.ts';
import { devices } from './routes/devices.ts';
import { health } from './routes/health.ts';
import { invites } from './routes/invites.ts';
import { liveSocket, liveTicket } from './routes/live.ts';
import { mentorships } from './routes/mentorships.ts';
import { openapi } from './routes/openapi.ts';
import { privacy } from './routes/privacy.ts';
import { privacyPages } from './routes/privacy-pages.ts';
import { sync } from './routes/sync.ts';
import { web } from './routes/web.ts';
import { secureHeaders } from './secure-headers.ts';

export const app = new Hono<AppEnv>();

app.use(requestId({ generator: () => crypto.randomUUID(), headerName: '' }));
app.use(requestLog);
app.use(secureHeaders);
app.use(
	methodNotAllowed({
		app,
		onMethodNotAllowed: (c, methods) =>
			problem(c, 'method_not_allowed', { headers: { allow: methods.join(', ') } }),
	}),
);

app.route('/v1/sync', sync);
app.route('/v1/live', liveTicket);
app.route('/v1/live', liveSocket);
app.route('/v1/invites', invites);
app.route('/v1/mentorships', mentorships);
app.route('/v1/calendar', calendarLinks);
app.route('/v1/calendar', calendarFeed);
app.route('/v1/account', deviceKey);
app.route('/v1/account', account);
app.route('/v1/account', devices);
app.route('/v1/privacy', privacy);
app.route('/privacy', privacyPages);
app.route(AUTH_PATH, auth);
app.route('/', health);
app.route('/', web);
app.route('/', openapi(app));

app.notFound((c) => problem(c, 'not_found'));
app.onError(unexpected);
