// Only the control tables are generated: `WITHOUT ROWID` is beyond drizzle-kit, so the content tables
// are a custom migration (`npm run migration -- --custom --name …`) and typed again in content.ts.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: ['./worker/db/control.ts', './worker/db/sign-in.ts', './worker/db/privacy-tables.ts'],
	out: './worker/db/migrations',
});
