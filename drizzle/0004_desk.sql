ALTER TABLE `sender` ADD `findings` text;--> statement-breakpoint
ALTER TABLE `sender` ADD `coach_mails` text DEFAULT '{"kinds":["alarm","week"],"locale":"nl"}' NOT NULL;