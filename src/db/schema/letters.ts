import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneOf } from "./one-of.ts";

export const ENROLLMENT_STATES = ["active", "paused", "done", "exited"] as const;
export const SEND_STATES = [
  "cancelled",
  "unknown",
  "skipped",
  "failed",
  "sent",
  "delivered",
  "bounced",
  "complained",
] as const;
export const BATCH_STATES = ["open", "sent", "assumed", "unknown", "closed", "released", "split"] as const;

/** (w) One lead in one sequence: the next step and when it is due. Goes with the lead. */
export const enrollments = sqliteTable(
  "enrollments",
  {
    leadId: text("lead_id").notNull(),
    sequence: text("sequence").notNull(),
    step: text("step"),
    dueAt: integer("due_at"),
    state: text("state", { enum: ENROLLMENT_STATES }).notNull(),
    exitReason: text("exit_reason"),
    lastBatch: text("last_batch"),
  },
  (t) => [
    primaryKey({ columns: [t.leadId, t.sequence] }),
    index("enrollments_due").on(t.dueAt).where(sql`${t.state} = 'active'`),
    uniqueIndex("enrollments_one_at_a_time")
      .on(t.leadId)
      .where(sql`${t.state} IN ('active', 'paused') AND ${t.sequence} NOT IN ('confirmation', 'reminder')`),
    check("enrollments_state", oneOf(t.state, ENROLLMENT_STATES)),
    check("enrollments_step", sql`${t.state} = 'done' OR ${t.state} = 'exited' OR ${t.step} IS NOT NULL`),
    check("enrollments_due", sql`${t.dueAt} IS NULL OR ${t.state} = 'active'`),
    check("enrollments_exit", sql`(${t.state} = 'exited') = (${t.exitReason} IS NOT NULL)`),
  ],
);

/** (w) The receipt: the key itself refuses a second letter. State null: its fate is its batch's. Goes with the lead. */
export const sends = sqliteTable(
  "sends",
  {
    leadId: text("lead_id").notNull(),
    sequence: text("sequence").notNull(),
    step: text("step").notNull(),
    batchId: text("batch_id"),
    state: text("state", { enum: SEND_STATES }),
    reason: text("reason"),
  },
  (t) => [
    primaryKey({ columns: [t.leadId, t.sequence, t.step] }),
    check("sends_state", sql`${t.state} IS NULL OR ${oneOf(t.state, SEND_STATES)}`),
    check("sends_fate", sql`${t.batchId} IS NOT NULL OR ${t.state} IS NOT NULL`),
  ],
);

/** Up to 100 sends in one provider call. Members are ids, no addresses. Purged after a year. */
export const batches = sqliteTable(
  "batches",
  {
    id: text("id").primaryKey(),
    /** -2 what somebody just asked for, -1 tests to the coach, 0 confirmations, 1 drip, 2 newsletters: drip/lanes.ts. */
    lane: integer("lane").notNull(),
    state: text("state", { enum: BATCH_STATES }).notNull(),
    /** JSON, in order: [leadId, sequence, step, locale, letter version, time zone]; once it is settled the first three. */
    members: text("members").notNull(),
    attempt: integer("attempt").notNull().default(0),
    /** The last attempt that was definitely refused. */
    refused: integer("refused").notNull().default(0),
    /** 1: some try under the current key was never answered. */
    maybe: integer("maybe").notNull().default(0),
    epoch: integer("epoch").notNull().default(0),
    /** Tries of a lone letter that were refused as invalid: rate limits and the like don't count. */
    invalid: integer("invalid").notNull().default(0),
    firstAt: integer("first_at"),
    nextAt: integer("next_at").notNull(),
    settledAt: integer("settled_at"),
    /** Of a letter to somebody who need be no lead (tests, what was asked for): address and content, encrypted; until it is settled. */
    testEnc: text("test_enc"),
  },
  (t) => [
    index("batches_open").on(t.nextAt).where(sql`${t.state} = 'open'`),
    // What the night has yet to forget: one entry a hundred letters.
    index("batches_settled")
      .on(t.settledAt)
      .where(sql`${t.settledAt} IS NOT NULL AND (${t.members} <> '[]' OR ${t.testEnc} IS NOT NULL)`),
    check("batches_state", oneOf(t.state, BATCH_STATES)),
    check("batches_settled", sql`(${t.state} = 'open') = (${t.settledAt} IS NULL)`),
    check("batches_attempt", sql`${t.refused} <= ${t.attempt}`),
  ],
);

/** One row: who sends now, how much, and why it waits. Always kept. */
export const sender = sqliteTable(
  "sender",
  {
    id: integer("id").primaryKey(),
    token: text("token"),
    expiresAt: integer("expires_at").notNull().default(0),
    pausedUntil: integer("paused_until").notNull().default(0),
    pauseReason: text("pause_reason"),
    size: integer("size").notNull().default(100),
    /** 1 after an unanswered call: claim one letter at a time until the provider answers again. */
    bad: integer("bad").notNull().default(0),
    /** The first due_at of the newsletters: here, so that a tick's first look reads no row more. */
    newsletterDueAt: integer("newsletter_due_at"),
    /** The letter that was refused alone, and by which word: the next other reader's tells whose fault it is. */
    suspectBatch: text("suspect_batch"),
    suspectReason: text("suspect_reason"),
    // Stopped by the coach since (epoch ms): all mail but alarms, newsletters, and a JSON list of series.
    stoppedAt: integer("stopped_at"),
    newslettersStoppedAt: integer("newsletters_stopped_at"),
    seriesStopped: text("series_stopped").notNull().default("[]"),
    /** Too many complaints since: drip and newsletters rest until the coach lets them go on. */
    brakedAt: integer("braked_at"),
    /** Goes up with each change of a letter or a rhythm at the desk: a letter book is read anew by it. */
    lettersRevision: integer("letters_revision").notNull().default(0),
    // Signs of health: the last of each, epoch ms.
    webhookAt: integer("webhook_at"),
    webhookRefusedAt: integer("webhook_refused_at"),
    cronAt: integer("cron_at"),
    nightAt: integer("night_at"),
    /** JSON of SenderFindings (email/sender-check.ts): what the provider and DNS said last night. */
    findings: text("findings"),
    /** JSON: which mails to the coach she wants, and in which language. */
    coachMails: text("coach_mails").notNull().default('{"kinds":["alarm","week"],"locale":"nl"}'),
  },
  (t) => [check("sender_one_row", sql`${t.id} = 1`), check("sender_size", sql`${t.size} BETWEEN 1 AND 100`)],
);

/** (w) Webhook ids already seen: they come more than once, for days. Purged after 30 days. */
export const emailEvents = sqliteTable("email_events", {
  id: text("id").primaryKey(),
  /** Of the one call that took it: the rest of its transaction hangs on this. */
  takenBy: text("taken_by").notNull(),
  createdAt: integer("created_at").notNull(),
});
