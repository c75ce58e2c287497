-- What people write. Nothing here refers across a mentorship, and nothing to the control tables.
CREATE TABLE space (
	id TEXT PRIMARY KEY NOT NULL,
	mentorship_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	owner_user TEXT,
	ver INTEGER NOT NULL,
	floor INTEGER NOT NULL,
	epoch INTEGER NOT NULL,
	key_id TEXT
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE record (
	space_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	id TEXT NOT NULL,
	ver INTEGER NOT NULL,
	del INTEGER NOT NULL,
	session_id TEXT,
	meta TEXT NOT NULL,
	body TEXT NOT NULL,
	key_id TEXT,
	PRIMARY KEY (space_id, id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX record_ver ON record (space_id, ver);
--> statement-breakpoint
CREATE INDEX record_session ON record (space_id, session_id);
--> statement-breakpoint
CREATE TABLE device (
	mentorship_id TEXT NOT NULL,
	id TEXT NOT NULL,
	user_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	uids TEXT NOT NULL,
	schema INTEGER NOT NULL,
	seen_at INTEGER NOT NULL,
	PRIMARY KEY (mentorship_id, id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE rejection (
	mentorship_id TEXT NOT NULL,
	device_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	uid TEXT NOT NULL,
	code TEXT NOT NULL,
	max INTEGER,
	at INTEGER NOT NULL,
	PRIMARY KEY (mentorship_id, device_id, seq)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE space_key (
	space_id TEXT NOT NULL,
	key_id TEXT NOT NULL,
	user_id TEXT NOT NULL,
	wrapped BLOB NOT NULL,
	PRIMARY KEY (space_id, key_id, user_id)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE stat_outbox (
	id INTEGER PRIMARY KEY,
	mentorship_id TEXT NOT NULL,
	session_id TEXT NOT NULL,
	ver INTEGER NOT NULL,
	json TEXT NOT NULL
);
--> statement-breakpoint
CREATE TABLE fence (x INTEGER NOT NULL CHECK (x = 1));
