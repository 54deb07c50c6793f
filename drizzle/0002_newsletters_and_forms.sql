-- Edited by hand: STRICT, WITHOUT ROWID.
CREATE TABLE `form_posts` (
	`form` text NOT NULL,
	`post_hash` text NOT NULL,
	`outcome` text NOT NULL,
	`problems` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`form`, `post_hash`),
	CONSTRAINT "form_posts_outcome" CHECK("form_posts"."outcome" IN ('taken', 'refused')),
	CONSTRAINT "form_posts_problems" CHECK(("form_posts"."outcome" = 'refused') = ("form_posts"."problems" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `newsletters` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`locale` text,
	`due_at` integer,
	`cursor` text DEFAULT '' NOT NULL,
	`again_at` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	CONSTRAINT "newsletters_state" CHECK("newsletters"."state" IN ('sending', 'sent', 'cancelled')),
	CONSTRAINT "newsletters_locale" CHECK("newsletters"."locale" IS NULL OR "newsletters"."locale" IN ('nl', 'en')),
	CONSTRAINT "newsletters_due" CHECK(("newsletters"."state" = 'sending') = ("newsletters"."due_at" IS NOT NULL)),
	CONSTRAINT "newsletters_ended" CHECK(("newsletters"."state" = 'sending') = ("newsletters"."ended_at" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `batches` ADD `invalid` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batches` ADD `test_enc` text;--> statement-breakpoint
ALTER TABLE `leads` ADD `newsletter_at` integer;--> statement-breakpoint
CREATE INDEX `leads_newsletter` ON `leads` (`id`) WHERE "leads"."newsletter_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `sender` ADD `newsletter_due_at` integer;