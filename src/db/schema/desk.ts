import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../quiz/types.ts";
import { oneOf } from "./one-of.ts";

export const LETTER_VERSION_STATES = ["file", "draft", "saved"] as const;
export const STEP_STATES = ["active", "paused", "removed"] as const;

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
