ALTER TABLE `invite` ADD `id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `invite_id_unique` ON `invite` (`id`);--> statement-breakpoint
UPDATE `invite` SET `id` = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
	substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
