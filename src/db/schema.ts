/*
 * Every table, by room. Moments are integers: milliseconds since 1970, UTC. Columns ending in _enc are AES-GCM
 * (privacy/vault.ts). Drizzle knows no WITHOUT ROWID; tables marked (w) get it by hand in the migration: one row less a
 * write, and no insertion order that could join an answer sheet to a lead.
 */
export * from "./schema/desk.ts";
export * from "./schema/forms.ts";
export * from "./schema/letters.ts";
export * from "./schema/newsletter.ts";
export * from "./schema/quiz.ts";
export * from "./schema/reader.ts";
export * from "./schema/sign-up.ts";
export * from "./schema/upkeep.ts";
