import { type Column, sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { LOCALES } from "../quiz/types.ts";

/*
 * Moments are integers: milliseconds since 1970, UTC. Columns ending in _enc are AES-GCM (privacy/vault.ts).
 * Drizzle knows no WITHOUT ROWID; tables marked (w) get it by hand in the migration: one row less a write, and
 * no insertion order that could join an answer sheet to a lead.
 */

/** One of these words: the column's type and its CHECK come from one list. */
function oneOf(column: Column, words: readonly string[]) {
  return sql`${column} IN (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}

export const LEAD_STATUSES = ["pending", "active", "unsubscribed", "bounced", "complained"] as const;
export const RHYTHMS = ["as-written", "weekly", "on-request"] as const;
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
export const LEAD_STYLES = ["secure", "anxious", "avoidant", "disorganised", "both", "mixed"] as const;
export const NEWSLETTER_STATES = ["draft", "scheduled", "sending", "paused", "sent", "cancelled"] as const;
export const CONSENTS = ["letters", "newsletter", "profile", "reminder"] as const;
export const LETTER_VERSION_STATES = ["file", "draft", "saved"] as const;
export const STEP_STATES = ["active", "paused", "removed"] as const;
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

/** (w) One person. Kept until erased; an unconfirmed one 14 days. A dump of it names nobody. */
export const leads = sqliteTable(
  "leads",
  {
    id: text("id").primaryKey(),
    emailHash: text("email_hash").notNull(),
    /** Keyed hash of the mailbox that the address is a spelling of (tags, Gmail's dots); null: kept before there was one. */
    mailboxHash: text("mailbox_hash"),
    emailEnc: text("email_enc").notNull(),
    firstNameEnc: text("first_name_enc"),
    /** A result to the quarter of an answer (usecases/profile.ts); only with the profile consent. */
    profileEnc: text("profile_enc"),
    locale: text("locale", { enum: LOCALES }).notNull(),
    timeZone: text("time_zone").notNull(),
    status: text("status", { enum: LEAD_STATUSES }).notNull(),
    style: text("style", { enum: LEAD_STYLES }),
    rhythm: text("rhythm", { enum: RHYTHMS }).notNull().default("as-written"),
    pausedUntil: integer("paused_until"),
    /** Soft bounces in a row; a delivery makes it nought, five suppress. */
    softBounces: integer("soft_bounces").notNull().default(0),
    /** JSON: page and utm_* of the first sign-up. */
    source: text("source"),
    createdAt: integer("created_at").notNull(),
    confirmedAt: integer("confirmed_at"),
    /** Since when newsletters may come; null: they may not. */
    newsletterAt: integer("newsletter_at"),
  },
  (t) => [
    uniqueIndex("leads_email_hash").on(t.emailHash),
    // Whoever says "never write to me again" says it for every spelling of their mailbox that gets letters.
    index("leads_mailbox").on(t.mailboxHash).where(sql`${t.status} = 'active'`),
    // The desk lists the newest first, by key; a state that is rare among many is found without going through them.
    index("leads_created").on(t.createdAt, t.id),
    index("leads_not_active").on(t.status, t.createdAt, t.id).where(sql`${t.status} <> 'active'`),
    index("leads_newsletter").on(t.id).where(sql`${t.newsletterAt} IS NOT NULL`),
    check("leads_status", oneOf(t.status, LEAD_STATUSES)),
    check("leads_locale", oneOf(t.locale, LOCALES)),
    check("leads_style", sql`${t.style} IS NULL OR ${oneOf(t.style, LEAD_STYLES)}`),
    check("leads_rhythm", oneOf(t.rhythm, RHYTHMS)),
    check("leads_active_is_confirmed", sql`${t.status} <> 'active' OR ${t.confirmedAt} IS NOT NULL`),
  ],
);

/** (w) What a sign-up asked for, held until its button is pressed: nothing changes before. Goes with the lead. */
export const signUps = sqliteTable(
  "sign_ups",
  {
    leadId: text("lead_id").notNull(),
    number: integer("number").notNull(),
    /** JSON of name, locale, zone, style and profile as asked for. */
    offerEnc: text("offer_enc").notNull(),
    createdAt: integer("created_at").notNull(),
    confirmedAt: integer("confirmed_at"),
  },
  (t) => [primaryKey({ columns: [t.leadId, t.number] })],
);

/** (w) Append-only proof of what somebody agreed to; only confirmed_at is filled in later. Goes with the lead. */
export const consents = sqliteTable(
  "consents",
  {
    leadId: text("lead_id").notNull(),
    signUp: integer("sign_up").notNull(),
    consent: text("consent", { enum: CONSENTS }).notNull(),
    /** Of our wording; "own": the form's, kept in `wordings`; "undeclared": the form does not say what it showed. */
    version: text("version").notNull(),
    /** Hash of the form's own wording. */
    wording: text("wording"),
    givenAt: integer("given_at").notNull(),
    page: text("page"),
    form: text("form").notNull(),
    confirmedAt: integer("confirmed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.leadId, t.signUp, t.consent] }),
    check("consents_consent", oneOf(t.consent, CONSENTS)),
    check("consents_wording", sql`(${t.version} = 'own') = (${t.wording} IS NOT NULL)`),
  ],
);

/** (w) A form's own consent text, once, by its SHA-256. Names nobody; kept as long as a proof may point here: for good. */
export const wordings = sqliteTable("wordings", {
  hash: text("hash").primaryKey(),
  text: text("text").notNull(),
  createdAt: integer("created_at").notNull(),
});

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

/** (w) The coach's notes on one person. Goes with the lead, and into its export. */
export const notes = sqliteTable(
  "notes",
  {
    leadId: text("lead_id").notNull(),
    id: text("id").notNull(),
    textEnc: text("text_enc").notNull(),
    author: text("author").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.leadId, t.id] })],
);

/**
 * (w) Answer sheets for research, with leave, sealed to a key whose private half is never here; all of one length.
 * Nothing outside the seal but the quiz: no moment either. Until the coach has fetched them and deletes them.
 */
export const sheets = sqliteTable("sheets", {
  id: text("id").primaryKey(),
  quiz: text("quiz").notNull(),
  sealed: text("sealed").notNull(),
});

/** (w) Anonymous answer sheets, with leave. Random key, a week for a date: nothing joins one to a person. */
export const answers = sqliteTable("answers", {
  id: text("id").primaryKey(),
  quiz: text("quiz").notNull(),
  version: text("version").notNull(),
  locale: text("locale").notNull(),
  /** One character an item in shown order; "-" is skipped. */
  answers: text("answers").notNull(),
  flags: text("flags").notNull(),
  style: text("style").notNull(),
  /** ISO week, such as 2026-W47. */
  week: text("week").notNull(),
});

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
    // Counted in the transactions that change what they count. "stopped": who unsubscribed by its link.
    claimed: integer("claimed").notNull().default(0),
    taken: integer("taken").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    delivered: integer("delivered").notNull().default(0),
    bounced: integer("bounced").notNull().default(0),
    complained: integer("complained").notNull().default(0),
    stopped: integer("stopped").notNull().default(0),
  },
  (t) => [
    check("newsletters_state", oneOf(t.state, NEWSLETTER_STATES)),
    check("newsletters_locale", sql`${t.locale} IS NULL OR ${oneOf(t.locale, LOCALES)}`),
    check("newsletters_due", sql`(${t.state} IN ('scheduled', 'sending')) = (${t.dueAt} IS NOT NULL)`),
    check("newsletters_ended", sql`(${t.state} IN ('sent', 'cancelled')) = (${t.endedAt} IS NOT NULL)`),
    check("newsletters_hour", sql`${t.localHour} IS NULL OR ${t.localHour} BETWEEN 0 AND 23`),
  ],
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

/** (w) Webhook ids already seen: they come more than once, for days. Purged after 30 days. */
export const emailEvents = sqliteTable("email_events", {
  id: text("id").primaryKey(),
  /** Of the one call that took it: the rest of its transaction hangs on this. */
  takenBy: text("taken_by").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** (w) What form builders posted: a keyed hash, so that a retry is known, and why one was refused. Purged after 30 days. */
export const formPosts = sqliteTable(
  "form_posts",
  {
    form: text("form").notNull(),
    /** HMAC of the builder's own id of the post, or of its body. */
    postHash: text("post_hash").notNull(),
    outcome: text("outcome").notNull(),
    /** JSON of problem codes and where each was found; never what was sent. */
    problems: text("problems"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.form, t.postHash] }),
    // The last refused ones, the forms in use, and what the night forgets.
    index("form_posts_by_outcome").on(t.outcome, t.createdAt, t.form),
    check("form_posts_outcome", sql`${t.outcome} IN ('taken', 'refused')`),
    check("form_posts_problems", sql`(${t.outcome} = 'refused') = (${t.problems} IS NOT NULL)`),
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

/** (w) How often something was asked of us for a key (a hashed address or network) in an hour. Purged after 31 days. */
export const limits = sqliteTable(
  "limits",
  {
    key: text("key").notNull(),
    /** Hours since 1970. */
    hour: integer("hour").notNull(),
    count: integer("count").notNull(),
    lastAt: integer("last_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.hour] })],
);

/** (w) The coach's numbers, so that the desk never scans leads. Names nobody; kept. */
export const dailyCounts = sqliteTable(
  "daily_counts",
  {
    day: text("day").notNull(),
    metric: text("metric").notNull(),
    key: text("key").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.metric, t.key] })],
);

/**
 * (w) The texts of letters: what an open batch was promised, until it is settled ("file"), and what the coach wrote
 * ("draft", "saved"), kept. Names no reader.
 */
export const letterVersions = sqliteTable(
  "letter_versions",
  {
    sequence: text("sequence").notNull(),
    step: text("step").notNull(),
    locale: text("locale", { enum: LOCALES }).notNull(),
    version: text("version").notNull(),
    state: text("state", { enum: LETTER_VERSION_STATES }).notNull(),
    /** Null: a file's, which has it. */
    markdown: text("markdown"),
    /** JSON of a CompiledLetter; null: a draft that was not compiled yet. */
    compiled: text("compiled"),
    /** What the words of the file that an edit rests on are known by; null: there was no file. */
    baseVersion: text("base_version"),
    /** What brand and layout it was compiled with. */
    frame: text("frame"),
    author: text("author"),
    /** Why it was changed, in the coach's words. */
    reason: text("reason"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sequence, t.step, t.locale, t.version] }),
    check("letter_versions_locale", oneOf(t.locale, LOCALES)),
    check("letter_versions_state", oneOf(t.state, LETTER_VERSION_STATES)),
    check("letter_versions_compiled", sql`${t.state} = 'draft' OR ${t.compiled} IS NOT NULL`),
    check("letter_versions_markdown", sql`${t.state} = 'file' OR ${t.markdown} IS NOT NULL`),
  ],
);

/** (w) Which version of a letter goes instead of the file's. Kept until it goes back to the file. */
export const letterHeads = sqliteTable(
  "letter_heads",
  {
    sequence: text("sequence").notNull(),
    step: text("step").notNull(),
    locale: text("locale", { enum: LOCALES }).notNull(),
    version: text("version").notNull(),
    /** Why it could not be compiled anew for a change of brand or layout; the last good one goes on being sent. */
    problem: text("problem"),
  },
  (t) => [
    primaryKey({ columns: [t.sequence, t.step, t.locale] }),
    check("letter_heads_locale", oneOf(t.locale, LOCALES)),
  ],
);

/** (w) Where the coach changed a step's place or rhythm; null columns are as the file says. Kept until undone. */
export const stepSettings = sqliteTable(
  "step_settings",
  {
    sequence: text("sequence").notNull(),
    step: text("step").notNull(),
    state: text("state", { enum: STEP_STATES }).notNull().default("active"),
    /** Order within the series; between two files' places. */
    place: real("place"),
    /** ISO 8601 duration. */
    wait: text("wait"),
    /** JSON of a Step's window and weekdays. */
    hours: text("hours"),
    weekdays: text("weekdays"),
    author: text("author").notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sequence, t.step] }),
    check("step_settings_state", oneOf(t.state, STEP_STATES)),
  ],
);

/** (w) How far each kind of the night's work has come: a place in a table's key, until its end is seen. Kept. */
export const night = sqliteTable("night", {
  kind: text("kind").primaryKey(),
  /** JSON of the key's parts; null: it begins anew. */
  position: text("position"),
  /** The UTC day that saw its end. */
  doneOn: text("done_on"),
});

/** (w) What was done at the desk, by whom and on whom (by id). Kept a year. */
export const audit = sqliteTable(
  "audit",
  {
    at: integer("at").notNull(),
    id: text("id").notNull(),
    /** Access's subject id, or "key". */
    who: text("who").notNull(),
    act: text("act").notNull(),
    leadId: text("lead_id"),
    /** What else it was on: a letter, a form, a newsletter. Never an address, a name or a result. */
    detail: text("detail"),
  },
  (t) => [
    primaryKey({ columns: [t.at, t.id] }),
    index("audit_lead").on(t.leadId).where(sql`${t.leadId} IS NOT NULL`),
  ],
);

/** (w) Sessions at the desk that run, by a hash of their id: without its row a cookie opens nothing. Goes when it ends. */
export const sessions = sqliteTable("sessions", {
  idHash: text("id_hash").primaryKey(),
  createdAt: integer("created_at").notNull(),
  endsAt: integer("ends_at").notNull(),
});
