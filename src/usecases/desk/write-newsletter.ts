import { DAY_MS, HOUR_MS } from "../../config.ts";
import {
  type Counted,
  countSlice,
  deleteDraftOf,
  insertDraft,
  parseReaders,
  type Readers,
  readNewsletter,
  type Segment,
  writeReaders,
} from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import { firstOwnHour } from "../../drip/plan-newsletter.ts";
import { instantOf } from "../../drip/zone-time.ts";
import { NO_WORDS } from "../../email/letter-words.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { refreshLetters } from "../letters/refresh-letters.ts";
import { changeNewsletter } from "../newsletter/change-newsletter.ts";
import { startNewsletter } from "../newsletter/start-newsletter.ts";
import { auditOf, type Who } from "./acting.ts";
import { keepLetterDraft } from "./keep-letter-draft.ts";
import { newSuffix } from "./new-suffix.ts";
import { readLetterEdits, wordsToEdit } from "./read-letter-edits.ts";
import { testDraft } from "./test-draft.ts";

export { SERIES_STATES } from "../../db/newsletter/newsletters.ts";

/** Slices that one press counts: some 200,000 readers, in a second or two. */
const SLICES_MAX = 10;

/**
 * A new newsletter with the words of another, or with none: a draft in each language.
 * @param from the id of a newsletter; "": an empty sheet.
 * @returns its id.
 */
export async function beginNewsletter(deps: Deps, from: string, who: Who): Promise<string> {
  const id = `news-${new Date(deps.now()).toISOString().slice(0, 10)}-${newSuffix(deps)}`;
  for (const locale of LOCALES) {
    const other = from ? await readLetterEdits(deps, { sequence: NEWSLETTER, step: from, locale }) : null;
    const words = other ? wordsToEdit(other) : NO_WORDS;
    await keepLetterDraft(deps, { sequence: NEWSLETTER, step: id, locale }, words, who);
  }
  await deps.db.batch([
    insertDraft(deps.db, id, deps.now()),
    auditOf(deps, { who, act: "begin-newsletter", detail: id }),
  ]);
  return id;
}

/** Whom the coach chose, in her own terms: days as local moments at midnight, both included. */
export interface Choice extends Omit<Segment, "from" | "until"> {
  readonly locale: Locale | null;
  readonly fromDay?: number;
  readonly untilDay?: number;
}

/** Its draft in one language, else what is ready, to the coach's own mailbox. */
export const testNewsletter = (deps: Deps, id: string, locale: Locale, email: string, who: Who) =>
  testDraft(deps, { sequence: NEWSLETTER, step: id, locale }, email, who);

type NewCount = Result<Counted, "not-possible-now">;

/** Keeps whom a newsletter is for, and counts them anew. */
export async function chooseReaders(deps: Deps, id: string, choice: Choice, by: Who): Promise<NewCount> {
  const { locale, fromDay, untilDay, ...same } = choice;
  const who: Segment = {
    ...same,
    ...(fromDay !== undefined && { from: momentOf(deps, { day: fromDay, hour: 0 }) }),
    ...(untilDay !== undefined && { until: momentOf(deps, { day: untilDay + DAY_MS, hour: 0 }) }),
  };
  const readers: Readers = Object.keys(who).length > 0 ? { who } : {};
  await deps.db.batch([
    insertDraft(deps.db, id, deps.now()),
    writeReaders(deps.db, id, locale, readers),
    auditOf(deps, { who: by, act: "newsletter-readers", detail: id }),
  ]);
  return countReaders(deps, id, true);
}

/**
 * Counts whom a newsletter reaches now, reader by reader in bounded slices, and keeps it beside whom it is for.
 * @param anew from the first reader on; else where the last press left off.
 */
export async function countReaders(deps: Deps, id: string, anew: boolean): Promise<NewCount> {
  await deps.db.batch([insertDraft(deps.db, id, deps.now())]);
  const row = await readNewsletter(deps.db, id);
  if (!row) return refused("not-possible-now");
  const readers = parseReaders(row);
  const goesOn = !anew && readers.counted?.cursor ? readers.counted : null;
  let counted: Counted = goesOn ?? { at: deps.now(), cursor: "", nl: 0, en: 0, drops: {} };
  for (let slice = 0; slice < SLICES_MAX && counted.cursor !== null; slice++)
    counted = await countSlice(deps.db, id, counted, deps.now());
  const [kept] = await deps.db.batch([writeReaders(deps.db, id, row.locale, { ...readers, counted })]);
  return kept.length > 0 ? done(counted) : refused("not-possible-now");
}

/** When the coach wants it to go: at once, at an hour of a day in her zone, or at that hour of each reader's own. */
export type When =
  | { readonly kind: "now" }
  | { readonly kind: "moment" | "own-hour"; readonly day: number; readonly hour: number };

/**
 * Starts or plans a newsletter, for as many as the coach has just typed: where that is not how many there are, nothing goes.
 * @param typed what she typed.
 */
export async function planNewsletterFor(
  deps: Deps,
  id: string,
  when: When,
  typed: number,
  who: Who,
): Promise<Result<void, "already-started" | "unknown-letter" | "miscounted">> {
  let row = await readNewsletter(deps.db, id);
  if (isOld(deps, parseReaders(row))) {
    await countReaders(deps, id, true);
    row = await readNewsletter(deps.db, id);
  }
  const { counted } = parseReaders(row);
  if (!row || !counted || counted.cursor !== null || counted.nl + counted.en !== typed || typed === 0)
    return refused("miscounted");
  const along = [auditOf(deps, { who, act: "start-newsletter", detail: id })];
  return startNewsletter(deps, id, row.locale, startOf(deps, when), along);
}

/** Counted so long ago that it may be wrong. */
function isOld(deps: Deps, { counted }: Readers): boolean {
  return counted !== undefined && counted.cursor === null && deps.now() - counted.at > HOUR_MS;
}

function startOf(deps: Deps, when: When): { dueAt: number; localHour: number | null } {
  const nowMs = deps.now();
  switch (when.kind) {
    case "now":
      return { dueAt: nowMs, localHour: null };
    case "moment":
      return { dueAt: Math.max(nowMs, momentOf(deps, when)), localHour: null };
    case "own-hour":
      return { dueAt: firstOwnHour(when.day, when.hour), localHour: when.hour };
  }
}

/** The moment (epoch ms) of an hour of a day in the coach's zone. */
function momentOf({ brand }: Deps, { day, hour }: { day: number; hour: number }): number {
  return instantOf(day + hour * HOUR_MS, brand.timeZone);
}

/** What can be done to a newsletter besides. */
export const NEWSLETTER_ACTS = ["pause", "resume", "stop", "unplan", "discard"] as const;
export type NewsletterAct = (typeof NEWSLETTER_ACTS)[number];

export async function actOnNewsletter(
  deps: Deps,
  id: string,
  act: NewsletterAct,
  who: Who,
): Promise<Result<void, "not-possible-now">> {
  const audit = auditOf(deps, { who, act: `${act}-newsletter`, detail: id });
  if (act !== "discard") return changeNewsletter(deps, id, act, [audit]);
  const [drop, ...words] = deleteDraftOf(deps.db, id);
  const [dropped] = await deps.db.batch([drop, audit, ...words]);
  await refreshLetters(deps);
  return dropped.length > 0 ? done() : refused("not-possible-now");
}
