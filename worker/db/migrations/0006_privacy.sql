CREATE TABLE `audit` (
	`subject` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`member_id` text,
	`months` integer,
	`hash` text NOT NULL,
	PRIMARY KEY(`subject`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `chain` (
	`id` text PRIMARY KEY NOT NULL,
	`gone_seq` integer NOT NULL,
	`gone_hash` text NOT NULL,
	`last_seq` integer NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent` (
	`subject` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`text_version` text NOT NULL,
	`text_hash` text NOT NULL,
	`language` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`subject`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `erased` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erasure` (
	`user_id` text NOT NULL,
	`mentorship_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `mentorship_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_due` ON `erasure` (`due_at`);--> statement-breakpoint
CREATE TABLE `inactivity_notice` (
	`user_id` text NOT NULL,
	`number` integer NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `number`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
