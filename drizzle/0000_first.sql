-- Edited by hand: STRICT, WITHOUT ROWID (see the head of src/db/schema.ts) and the one row of sender.
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz` text NOT NULL,
	`version` text NOT NULL,
	`locale` text NOT NULL,
	`answers` text NOT NULL,
	`flags` text NOT NULL,
	`style` text NOT NULL,
	`week` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`lane` integer NOT NULL,
	`state` text NOT NULL,
	`members` text NOT NULL,
	`attempt` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`maybe` integer DEFAULT 0 NOT NULL,
	`epoch` integer DEFAULT 0 NOT NULL,
	`first_at` integer,
	`next_at` integer NOT NULL,
	`settled_at` integer,
	CONSTRAINT "batches_state" CHECK("batches"."state" IN ('open', 'sent', 'assumed', 'unknown', 'closed', 'released', 'split')),
	CONSTRAINT "batches_settled" CHECK(("batches"."state" = 'open') = ("batches"."settled_at" IS NULL)),
	CONSTRAINT "batches_attempt" CHECK("batches"."refused" <= "batches"."attempt")
) STRICT;
--> statement-breakpoint
CREATE INDEX `batches_open` ON `batches` (`next_at`) WHERE "batches"."state" = 'open';--> statement-breakpoint
CREATE TABLE `consents` (
	`lead_id` text NOT NULL,
	`sign_up` integer NOT NULL,
	`consent` text NOT NULL,
	`version` text NOT NULL,
	`given_at` integer NOT NULL,
	`page` text,
	`form` text NOT NULL,
	`confirmed_at` integer,
	PRIMARY KEY(`lead_id`, `sign_up`, `consent`),
	CONSTRAINT "consents_consent" CHECK("consents"."consent" IN ('letters', 'newsletter', 'profile'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `daily_counts` (
	`day` text NOT NULL,
	`metric` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `metric`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `enrollments` (
	`lead_id` text NOT NULL,
	`sequence` text NOT NULL,
	`step` text,
	`due_at` integer,
	`state` text NOT NULL,
	`exit_reason` text,
	`last_batch` text,
	PRIMARY KEY(`lead_id`, `sequence`),
	CONSTRAINT "enrollments_state" CHECK("enrollments"."state" IN ('active', 'paused', 'done', 'exited')),
	CONSTRAINT "enrollments_step" CHECK("enrollments"."state" = 'done' OR "enrollments"."state" = 'exited' OR "enrollments"."step" IS NOT NULL),
	CONSTRAINT "enrollments_due" CHECK("enrollments"."due_at" IS NULL OR "enrollments"."state" = 'active'),
	CONSTRAINT "enrollments_exit" CHECK(("enrollments"."state" = 'exited') = ("enrollments"."exit_reason" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `enrollments_due` ON `enrollments` (`due_at`) WHERE "enrollments"."state" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_one_at_a_time` ON `enrollments` (`lead_id`) WHERE "enrollments"."state" IN ('active', 'paused') AND "enrollments"."sequence" <> 'confirmation';--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`email_hash` text NOT NULL,
	`email_enc` text NOT NULL,
	`first_name_enc` text,
	`profile_enc` text,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`status` text NOT NULL,
	`style` text,
	`rhythm` text DEFAULT 'as-written' NOT NULL,
	`paused_until` integer,
	`source` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	CONSTRAINT "leads_status" CHECK("leads"."status" IN ('pending', 'active', 'unsubscribed', 'bounced', 'complained')),
	CONSTRAINT "leads_locale" CHECK("leads"."locale" IN ('nl', 'en')),
	CONSTRAINT "leads_style" CHECK("leads"."style" IS NULL OR "leads"."style" IN ('secure', 'anxious', 'avoidant', 'disorganised', 'mixed')),
	CONSTRAINT "leads_rhythm" CHECK("leads"."rhythm" IN ('as-written', 'weekly', 'on-request')),
	CONSTRAINT "leads_active_is_confirmed" CHECK("leads"."status" <> 'active' OR "leads"."confirmed_at" IS NOT NULL)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_email_hash` ON `leads` (`email_hash`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text NOT NULL,
	`hour` integer NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`key`, `hour`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sender` (
	`id` integer PRIMARY KEY NOT NULL,
	`token` text,
	`expires_at` integer DEFAULT 0 NOT NULL,
	`paused_until` integer DEFAULT 0 NOT NULL,
	`pause_reason` text,
	`size` integer DEFAULT 100 NOT NULL,
	`bad` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sender_one_row" CHECK("sender"."id" = 1),
	CONSTRAINT "sender_size" CHECK("sender"."size" BETWEEN 1 AND 100)
) STRICT;
--> statement-breakpoint
CREATE TABLE `sends` (
	`lead_id` text NOT NULL,
	`sequence` text NOT NULL,
	`step` text NOT NULL,
	`batch_id` text,
	`state` text,
	`reason` text,
	PRIMARY KEY(`lead_id`, `sequence`, `step`),
	CONSTRAINT "sends_state" CHECK("sends"."state" IS NULL OR "sends"."state" IN ('cancelled', 'unknown', 'skipped', 'failed', 'sent', 'delivered', 'bounced', 'complained')),
	CONSTRAINT "sends_fate" CHECK("sends"."batch_id" IS NOT NULL OR "sends"."state" IS NOT NULL)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`lead_id` text NOT NULL,
	`number` integer NOT NULL,
	`offer_enc` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	PRIMARY KEY(`lead_id`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "suppressions_reason" CHECK("suppressions"."reason" IN ('unsubscribed', 'imported', 'erased', 'bounced', 'complained'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `sender` (`id`) VALUES (1);
