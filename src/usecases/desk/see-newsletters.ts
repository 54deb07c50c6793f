import { NEWSLETTER_WAIT_MS } from "../../config.ts";
import { type LetterEdit, readDrafts } from "../../db/letters/letter-edits.ts";
import {
  countSkipped,
  type Newsletter,
  newslettersInFlight,
  parseReaders,
  type Readers,
  readNewsletter,
  readNewsletters,
  type Segment,
} from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import { BY_DAY } from "../../drip/plan-newsletter.ts";
import { localOf } from "../../drip/zone-time.ts";
import { readLetterFile } from "../../email/letter-words.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";

/** Hours of a reader's day in which a newsletter may be planned. */
export const NEWSLETTER_HOURS = BY_DAY;

/** Whom it is for; days as YYYY-MM-DD in the coach's zone, both included. */
interface SeenReaders extends Pick<Readers, "counted"> {
  locale: Locale | null;
  who?: Omit<Segment, "from" | "until"> & { fromDay?: string; untilDay?: string };
}

export interface SeenNewsletter extends Omit<Newsletter, "segment"> {
  /** In its readers' language, or in the first that it has; null: the letter is gone. */
  subject: string | null;
  readers: SeenReaders;
}

/** Every newsletter: those that were never begun as they are written, then the others, the newest first. */
export async function seeNewsletters(deps: Deps): Promise<SeenNewsletter[]> {
  const [begun, inFlight] = await Promise.all([readNewsletters(deps.db), newslettersInFlight(deps.db)]);
  const known = new Set(begun.map(({ id }) => id));
  const waiting = writtenIds(deps).filter((id) => !known.has(id));
  return [
    ...waiting.map((id) => seen(deps, neverBegun(id))),
    ...begun.map((row) => seen(deps, row, inFlight.has(row.id))),
  ];
}

function writtenIds(deps: Deps): string[] {
  const steps = deps.letters.all.filter(({ sequence }) => sequence === NEWSLETTER).map(({ step }) => step);
  return [...new Set(steps)];
}

/** A letter that nobody has chosen readers for yet: as a draft of which nothing is kept. */
function neverBegun(id: string): Newsletter {
  return {
    id,
    state: "draft",
    locale: null,
    segment: null,
    localHour: null,
    dueAt: null,
    cursor: "",
    againAt: null,
    createdAt: 0,
    startedAt: null,
    endedAt: null,
    claimed: 0,
    taken: 0,
    failed: 0,
    delivered: 0,
    bounced: 0,
    complained: 0,
    stopped: 0,
    goals: 0,
  };
}

function seen(deps: Deps, { segment, ...row }: Newsletter, isInFlight = false): SeenNewsletter {
  return {
    ...row,
    // Everybody is claimed, but some letter is still being tried: it can be stopped yet.
    ...(row.state === "sent" && isInFlight ? { state: "sending" as const, endedAt: null } : {}),
    subject: deps.letters.find(NEWSLETTER, row.id, row.locale ?? "nl")?.subject ?? null,
    readers: readersOf(deps, row.locale, segment),
  };
}

function readersOf(deps: Deps, locale: Locale | null, segment: string | null): SeenReaders {
  const { who, counted } = parseReaders({ segment });
  if (!who) return { locale, ...(counted && { counted }) };
  const { from, until, ...same } = who;
  const fromDay = from === undefined ? undefined : dayIn(deps, from);
  const untilDay = until === undefined ? undefined : dayIn(deps, until - 1);
  return { locale, who: { ...same, fromDay, untilDay }, ...(counted && { counted }) };
}

const dayIn = ({ brand }: Deps, ms: number) =>
  new Date(localOf(ms, brand.timeZone)).toISOString().slice(0, 10);

interface NewsletterText {
  readonly locale: Locale;
  readonly subject: string;
  /** What goes: null where this language is not written, or not ready yet. */
  readonly isReady: boolean;
  /** Words that were written since, and do not go yet. */
  readonly hasDraft: boolean;
}

export interface WholeNewsletter extends SeenNewsletter {
  /** YYYY-MM-DD in the coach's zone. */
  today: string;
  texts: readonly NewsletterText[];
  /** Readers whose letters left no place for it. */
  skipped: number;
}

/** After that, nobody can have been passed over any more. */
const SKIPPED_MS = 2 * NEWSLETTER_WAIT_MS;

/** One newsletter with its words and what came of it; null: there is none of this name. */
export async function seeNewsletter(deps: Deps, id: string): Promise<WholeNewsletter | null> {
  const [row, inFlight] = await Promise.all([readNewsletter(deps.db, id), newslettersInFlight(deps.db)]);
  if (!row && !writtenIds(deps).includes(id)) return null;
  const drafts = await readDrafts(deps.db, { sequence: NEWSLETTER, step: id });
  const startedAt = row?.startedAt ?? null;
  return {
    ...seen(deps, row ?? neverBegun(id), inFlight.has(id)),
    texts: LOCALES.map((locale) => textOf(deps, id, locale, drafts)),
    today: dayIn(deps, deps.now()),
    skipped: startedAt === null ? 0 : await countSkipped(deps.db, id, startedAt, startedAt + SKIPPED_MS),
  };
}

function textOf(deps: Deps, id: string, locale: Locale, drafts: readonly LetterEdit[]): NewsletterText {
  const draft = drafts.find((each) => each.locale === locale);
  const letter = deps.letters.find(NEWSLETTER, id, locale);
  const isReady = letter?.locale === locale;
  const written = draft?.markdown ? readLetterFile(draft.markdown).subject : "";
  return { locale, isReady, hasDraft: written !== "", subject: (isReady && letter?.subject) || written };
}
