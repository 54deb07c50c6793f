-- Edited by hand: STRICT, WITHOUT ROWID.
CREATE TABLE `email_events` (
	`id` text PRIMARY KEY NOT NULL,
	`taken_by` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `leads` ADD `soft_bounces` integer DEFAULT 0 NOT NULL;