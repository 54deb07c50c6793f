-- Edited by hand: STRICT, WITHOUT ROWID.
CREATE TABLE `night` (
	`kind` text PRIMARY KEY NOT NULL,
	`position` text,
	`done_on` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `batches_settled` ON `batches` (`settled_at`) WHERE "batches"."settled_at" IS NOT NULL AND ("batches"."members" <> '[]' OR "batches"."test_enc" IS NOT NULL);--> statement-breakpoint
CREATE INDEX `form_posts_by_outcome` ON `form_posts` (`outcome`,`created_at`,`form`);