ALTER TABLE `sender` ADD `findings` text;--> statement-breakpoint
ALTER TABLE `sender` ADD `coach_mails` text DEFAULT '["alarm","week"]' NOT NULL;