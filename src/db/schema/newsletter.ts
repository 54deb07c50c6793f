import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../quiz/types.ts";
import { oneOf } from "./one-of.ts";

export const NEWSLETTER_STATES = ["draft", "scheduled", "sending", "paused", "sent", "cancelled"] as const;

/**
 * (w) A one-off letter to readers who asked for newsletters. Its sends are sequence `newsletter`, step its id; its text
 * stands in the files or in `letter_versions`. Names nobody; kept, a draft until it is deleted.
 */
export const newsletters = sqliteTable(
  "newsletters",
  {
    /** The letter's key. */
    id: text("id").primaryKey(),
    state: text("state", { enum: NEWSLETTER_STATES }).notNull(),
    /** Only to readers of this language; null: to all. */
    locale: text("locale", { enum: LOCALES }),
    /** JSON: who of them gets it (source, period, series state, goal; never by result); null: all. */
    segment: text("segment"),
    /** Goes to each reader at this hour of their own day; null: at one moment for all. */
    localHour: integer("local_hour"),
    /** When the next claim may be made; of a scheduled one, its first. */
    dueAt: integer("due_at"),
    /** Leads are gone through by id: from this one on in this round. */
    cursor: text("cursor").notNull().default(""),
    /** The first opening of a window that this round found closed: then there is another round. */
    againAt: integer("again_at"),
    createdAt: integer("created_at").notNull(),
    /** When its first claim could be made. */
    startedAt: integer("started_at"),
    endedAt: integer("ended_at"),
    // Counted in the transactions that change what they count. "stopped": who unsubscribed by its link; "goals": those
    // that a reader reached within two weeks after it, where no later newsletter came between.
    claimed: integer("claimed").notNull().default(0),
    taken: integer("taken").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    delivered: integer("delivered").notNull().default(0),
    bounced: integer("bounced").notNull().default(0),
    complained: integer("complained").notNull().default(0),
    stopped: integer("stopped").notNull().default(0),
    goals: integer("goals").notNull().default(0),
  },
  (t) => [
    check("newsletters_state", oneOf(t.state, NEWSLETTER_STATES)),
    check("newsletters_locale", sql`${t.locale} IS NULL OR ${oneOf(t.locale, LOCALES)}`),
    check("newsletters_due", sql`(${t.state} IN ('scheduled', 'sending')) = (${t.dueAt} IS NOT NULL)`),
    check("newsletters_ended", sql`(${t.state} IN ('sent', 'cancelled')) = (${t.endedAt} IS NOT NULL)`),
    check("newsletters_hour", sql`${t.localHour} IS NULL OR ${t.localHour} BETWEEN 0 AND 23`),
  ],
);
