import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../quiz/types.ts";
import { oneOf } from "./one-of.ts";

export const LEAD_STATUSES = ["pending", "active", "unsubscribed", "bounced", "complained"] as const;
export const RHYTHMS = ["as-written", "weekly", "on-request"] as const;
export const LEAD_STYLES = ["secure", "anxious", "avoidant", "disorganised", "both", "mixed"] as const;
export const CONSENTS = ["letters", "newsletter", "profile", "reminder"] as const;

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
    /** Of our wording, a fingerprint of its text behind a dot; "own": the form's, kept in `wordings`; "undeclared": the form does not say what it showed. */
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

/** (w) A consent text as it was shown, once: a form's own by its SHA-256, ours by its version. Names nobody; kept for good. */
export const wordings = sqliteTable("wordings", {
  hash: text("hash").primaryKey(),
  text: text("text").notNull(),
  createdAt: integer("created_at").notNull(),
});
