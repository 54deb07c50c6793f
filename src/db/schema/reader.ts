import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./one-of.ts";

export const SUPPRESSION_REASONS = [
  "unsubscribed",
  "imported",
  "erased",
  /** "Never write to me again", said by whoever never asked: held for the whole mailbox. */
  "refused",
  /** Put on the provider's own list by hand: until it is taken off there. */
  "provider",
  "bounced",
  "complained",
] as const;

/** (w) Goals reached (a booking), whether a series ran or not. Goes with the lead. */
export const goals = sqliteTable(
  "goals",
  {
    leadId: text("lead_id").notNull(),
    goal: text("goal").notNull(),
    at: integer("at").notNull(),
    /** The last letter before it, as sequence/step; null: none. */
    afterStep: text("after_step"),
  },
  (t) => [primaryKey({ columns: [t.leadId, t.goal, t.at] })],
);

/** (w) Who must not be written to: a keyed hash (of the mailbox where it refused), so that it outlives the erased lead. Kept until lifted. */
export const suppressions = sqliteTable(
  "suppressions",
  {
    emailHash: text("email_hash").primaryKey(),
    reason: text("reason", { enum: SUPPRESSION_REASONS }).notNull(),
    createdAt: integer("created_at").notNull(),
    /** The provider's word for why, where it gave one. */
    cause: text("cause"),
  },
  (t) => [check("suppressions_reason", oneOf(t.reason, SUPPRESSION_REASONS))],
);
