-- Edited by hand: STRICT, WITHOUT ROWID (see the head of src/db/schema.ts); newsletters that went get their counts; the large
-- tables are copied in quarters, for D1 gives a statement 30 seconds.
CREATE TABLE `audit` (
	`at` integer NOT NULL,
	`id` text NOT NULL,
	`who` text NOT NULL,
	`act` text NOT NULL,
	`lead_id` text,
	`detail` text,
	PRIMARY KEY(`at`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `audit_lead` ON `audit` (`lead_id`) WHERE "audit"."lead_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `goals` (
	`lead_id` text NOT NULL,
	`goal` text NOT NULL,
	`at` integer NOT NULL,
	`after_step` text,
	PRIMARY KEY(`lead_id`, `goal`, `at`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `letter_heads` (
	`sequence` text NOT NULL,
	`step` text NOT NULL,
	`locale` text NOT NULL,
	`version` text NOT NULL,
	`problem` text,
	PRIMARY KEY(`sequence`, `step`, `locale`),
	CONSTRAINT "letter_heads_locale" CHECK("letter_heads"."locale" IN ('nl', 'en'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `letter_versions` (
	`sequence` text NOT NULL,
	`step` text NOT NULL,
	`locale` text NOT NULL,
	`version` text NOT NULL,
	`state` text NOT NULL,
	`markdown` text,
	`compiled` text,
	`base_version` text,
	`frame` text,
	`author` text,
	`reason` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`sequence`, `step`, `locale`, `version`),
	CONSTRAINT "letter_versions_locale" CHECK("letter_versions"."locale" IN ('nl', 'en')),
	CONSTRAINT "letter_versions_state" CHECK("letter_versions"."state" IN ('file', 'draft', 'saved')),
	CONSTRAINT "letter_versions_compiled" CHECK("letter_versions"."state" = 'draft' OR "letter_versions"."compiled" IS NOT NULL),
	CONSTRAINT "letter_versions_markdown" CHECK("letter_versions"."state" = 'file' OR "letter_versions"."markdown" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE TABLE `notes` (
	`lead_id` text NOT NULL,
	`id` text NOT NULL,
	`text_enc` text NOT NULL,
	`author` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`lead_id`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz` text NOT NULL,
	`sealed` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `step_settings` (
	`sequence` text NOT NULL,
	`step` text NOT NULL,
	`state` text DEFAULT 'active' NOT NULL,
	`place` real,
	`wait` text,
	`hours` text,
	`weekdays` text,
	`author` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`sequence`, `step`),
	CONSTRAINT "step_settings_state" CHECK("step_settings"."state" IN ('active', 'paused', 'removed'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `wordings` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `__new_consents` (
	`lead_id` text NOT NULL,
	`sign_up` integer NOT NULL,
	`consent` text NOT NULL,
	`version` text NOT NULL,
	`wording` text,
	`given_at` integer NOT NULL,
	`page` text,
	`form` text NOT NULL,
	`confirmed_at` integer,
	PRIMARY KEY(`lead_id`, `sign_up`, `consent`),
	CONSTRAINT "consents_consent" CHECK("__new_consents"."consent" IN ('letters', 'newsletter', 'profile', 'reminder')),
	CONSTRAINT "consents_wording" CHECK(("__new_consents"."version" = 'own') = ("__new_consents"."wording" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_consents`("lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at") SELECT "lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at" FROM `consents` WHERE `lead_id` < 'G';--> statement-breakpoint
INSERT INTO `__new_consents`("lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at") SELECT "lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at" FROM `consents` WHERE `lead_id` >= 'G' AND `lead_id` < 'W';--> statement-breakpoint
INSERT INTO `__new_consents`("lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at") SELECT "lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at" FROM `consents` WHERE `lead_id` >= 'W' AND `lead_id` < 'm';--> statement-breakpoint
INSERT INTO `__new_consents`("lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at") SELECT "lead_id", "sign_up", "consent", "version", "given_at", "page", "form", "confirmed_at" FROM `consents` WHERE `lead_id` >= 'm';--> statement-breakpoint
DROP TABLE `consents`;--> statement-breakpoint
ALTER TABLE `__new_consents` RENAME TO `consents`;--> statement-breakpoint
CREATE TABLE `__new_leads` (
	`id` text PRIMARY KEY NOT NULL,
	`email_hash` text NOT NULL,
	`mailbox_hash` text,
	`email_enc` text NOT NULL,
	`first_name_enc` text,
	`profile_enc` text,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`status` text NOT NULL,
	`style` text,
	`rhythm` text DEFAULT 'as-written' NOT NULL,
	`paused_until` integer,
	`soft_bounces` integer DEFAULT 0 NOT NULL,
	`source` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`newsletter_at` integer,
	CONSTRAINT "leads_status" CHECK("__new_leads"."status" IN ('pending', 'active', 'unsubscribed', 'bounced', 'complained')),
	CONSTRAINT "leads_locale" CHECK("__new_leads"."locale" IN ('nl', 'en')),
	CONSTRAINT "leads_style" CHECK("__new_leads"."style" IS NULL OR "__new_leads"."style" IN ('secure', 'anxious', 'avoidant', 'disorganised', 'both', 'mixed')),
	CONSTRAINT "leads_rhythm" CHECK("__new_leads"."rhythm" IN ('as-written', 'weekly', 'on-request')),
	CONSTRAINT "leads_active_is_confirmed" CHECK("__new_leads"."status" <> 'active' OR "__new_leads"."confirmed_at" IS NOT NULL)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_leads`("id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at") SELECT "id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at" FROM `leads` WHERE `id` < 'G';--> statement-breakpoint
INSERT INTO `__new_leads`("id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at") SELECT "id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at" FROM `leads` WHERE `id` >= 'G' AND `id` < 'W';--> statement-breakpoint
INSERT INTO `__new_leads`("id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at") SELECT "id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at" FROM `leads` WHERE `id` >= 'W' AND `id` < 'm';--> statement-breakpoint
INSERT INTO `__new_leads`("id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at") SELECT "id", "email_hash", "email_enc", "first_name_enc", "profile_enc", "locale", "time_zone", "status", "style", "rhythm", "paused_until", "soft_bounces", "source", "created_at", "confirmed_at", "newsletter_at" FROM `leads` WHERE `id` >= 'm';--> statement-breakpoint
DROP TABLE `leads`;--> statement-breakpoint
ALTER TABLE `__new_leads` RENAME TO `leads`;--> statement-breakpoint
CREATE UNIQUE INDEX `leads_email_hash` ON `leads` (`email_hash`);--> statement-breakpoint
CREATE INDEX `leads_created` ON `leads` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `leads_not_active` ON `leads` (`status`,`created_at`,`id`) WHERE "leads"."status" <> 'active';--> statement-breakpoint
CREATE INDEX `leads_newsletter` ON `leads` (`id`) WHERE "leads"."newsletter_at" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_newsletters` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`locale` text,
	`segment` text,
	`local_hour` integer,
	`due_at` integer,
	`cursor` text DEFAULT '' NOT NULL,
	`again_at` integer,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`claimed` integer DEFAULT 0 NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`delivered` integer DEFAULT 0 NOT NULL,
	`bounced` integer DEFAULT 0 NOT NULL,
	`complained` integer DEFAULT 0 NOT NULL,
	`stopped` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "newsletters_state" CHECK("__new_newsletters"."state" IN ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')),
	CONSTRAINT "newsletters_locale" CHECK("__new_newsletters"."locale" IS NULL OR "__new_newsletters"."locale" IN ('nl', 'en')),
	CONSTRAINT "newsletters_due" CHECK(("__new_newsletters"."state" IN ('scheduled', 'sending')) = ("__new_newsletters"."due_at" IS NOT NULL)),
	CONSTRAINT "newsletters_ended" CHECK(("__new_newsletters"."state" IN ('sent', 'cancelled')) = ("__new_newsletters"."ended_at" IS NOT NULL)),
	CONSTRAINT "newsletters_hour" CHECK("__new_newsletters"."local_hour" IS NULL OR "__new_newsletters"."local_hour" BETWEEN 0 AND 23)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_newsletters`("id", "state", "locale", "due_at", "cursor", "again_at", "created_at", "ended_at") SELECT "id", "state", "locale", "due_at", "cursor", "again_at", "created_at", "ended_at" FROM `newsletters`;--> statement-breakpoint
DROP TABLE `newsletters`;--> statement-breakpoint
ALTER TABLE `__new_newsletters` RENAME TO `newsletters`;--> statement-breakpoint
UPDATE `newsletters` SET `started_at` = `created_at`;--> statement-breakpoint
UPDATE `newsletters` SET (`claimed`, `taken`, `failed`, `delivered`, `bounced`, `complained`) =
	(t.claimed, t.taken, t.failed, t.delivered, t.bounced, t.complained)
FROM (SELECT s.step, count(*) AS claimed,
		count(*) FILTER (WHERE b.state IN ('sent', 'assumed') AND (s.state IS NULL OR s.state IN ('sent', 'delivered', 'bounced', 'complained'))) AS taken,
		count(*) FILTER (WHERE s.state = 'failed') AS failed, count(*) FILTER (WHERE s.state = 'delivered') AS delivered,
		count(*) FILTER (WHERE s.state = 'bounced') AS bounced, count(*) FILTER (WHERE s.state = 'complained') AS complained
	FROM `batches` b, json_each(b.members) m CROSS JOIN `sends` s
		ON s.lead_id = m.value ->> 0 AND s.sequence = 'newsletter' AND s.step = m.value ->> 2 AND s.batch_id = b.id
	WHERE b.lane = 2 GROUP BY s.step) t
WHERE `newsletters`.`id` = t.step;--> statement-breakpoint
CREATE TABLE `__new_suppressions` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`cause` text,
	CONSTRAINT "suppressions_reason" CHECK("__new_suppressions"."reason" IN ('unsubscribed', 'imported', 'erased', 'refused', 'provider', 'bounced', 'complained'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_suppressions`("email_hash", "reason", "created_at") SELECT "email_hash", "reason", "created_at" FROM `suppressions`;--> statement-breakpoint
DROP TABLE `suppressions`;--> statement-breakpoint
ALTER TABLE `__new_suppressions` RENAME TO `suppressions`;--> statement-breakpoint
DROP INDEX `enrollments_one_at_a_time`;--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_one_at_a_time` ON `enrollments` (`lead_id`) WHERE "enrollments"."state" IN ('active', 'paused') AND "enrollments"."sequence" NOT IN ('confirmation', 'reminder');--> statement-breakpoint
ALTER TABLE `sender` ADD `suspect_batch` text;--> statement-breakpoint
ALTER TABLE `sender` ADD `suspect_reason` text;--> statement-breakpoint
ALTER TABLE `sender` ADD `stopped_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `newsletters_stopped_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `series_stopped` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sender` ADD `braked_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `letters_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sender` ADD `webhook_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `webhook_refused_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `cron_at` integer;--> statement-breakpoint
ALTER TABLE `sender` ADD `night_at` integer;