CREATE TABLE `counter` (
	`key` text PRIMARY KEY NOT NULL,
	`hits` text NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `counter_ends` ON `counter` (`ends_at`);--> statement-breakpoint
CREATE TABLE `email_code` (
	`key` text PRIMARY KEY NOT NULL,
	`flow_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`user_id` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_code_flow_hash_unique` ON `email_code` (`flow_hash`);--> statement-breakpoint
CREATE INDEX `email_code_ends` ON `email_code` (`ends_at`);--> statement-breakpoint
ALTER TABLE `session` ADD `label` text;