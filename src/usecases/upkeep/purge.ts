import { DAY_MS, NIGHT_PAGE } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { forgetTexts } from "../../db/letters/promised.ts";
import { forgetUnconfirmed } from "../../db/reader/erase.ts";
import * as db from "../../db/upkeep/retention.ts";
import { keepPlace, nextStretch, type Place, type Stretch } from "../../db/upkeep/stretches.ts";
import { type RetentionKind, retention } from "../../retention.ts";
import type { Deps } from "../deps.ts";
import { isoWeek } from "../iso-week.ts";

export type Purged = Partial<Record<RetentionKind, number>>;

/** What goes through a whole table, by its key. */
const THROUGH: Record<keyof typeof db.KEYS, (deps: Deps, stretch: Stretch) => Promise<Purged>> = {
  "sign-ups": purgeSignUps,
  leads: purgeLeads,
  async answers(deps, stretch) {
    const [gone] = await deps.db.batch([db.forgetAnswers(isoWeek(before(deps, "answers")), stretch)]);
    return { answers: gone.length };
  },
  async "email-events"(deps, stretch) {
    const [gone] = await deps.db.batch([db.forgetEvents(before(deps, "email-events"), stretch)]);
    return { "email-events": gone.length };
  },
  async limits(deps, stretch) {
    const [gone] = await deps.db.batch([db.forgetLimits(before(deps, "limits"), stretch)]);
    return { limits: gone.length };
  },
  async members(deps, stretch) {
    await deps.db.batch([db.forgetMembers(stretch)]);
    return {};
  },
};

/** Kinds of the night's work, each by itself: through a table, or where an index has what is to go first. */
export const PURGES = [...(Object.keys(THROUGH) as (keyof typeof db.KEYS)[]), "by-index"] as const;
export type Purge = (typeof PURGES)[number];

/**
 * One share of forgetting what src/retention.ts says is kept no longer: a stretch of NIGHT_PAGE rows from `place` on
 * (null: from the first), or as many rows by an index. Any number may run at once.
 * @returns what went, and where the next share begins; null: this kind is at its end.
 */
export async function purgeShare(
  deps: Deps,
  purge: Purge,
  place: Place | null,
): Promise<{ purged: Purged; next: Place | null }> {
  if (purge === "by-index") {
    const purged = await purgeByIndex(deps);
    const isFull = Object.values(purged).some((count) => count >= NIGHT_PAGE);
    return { purged, next: isFull ? [] : null };
  }
  const stretch = await nextStretch(deps.db, db.KEYS[purge], place, NIGHT_PAGE);
  const purged = await THROUGH[purge](deps, stretch);
  await deps.db.batch([keepPlace(purge, stretch.until, dayOf(deps.now()))]);
  return { purged, next: stretch.until };
}

/** A Worker of before a deploy may still run and promise its own texts. */
const PROMISED_MIN_MS = 2 * DAY_MS;

async function purgeByIndex(deps: Deps): Promise<Purged> {
  const current = deps.letters.all.map(({ version }) => version);
  const [posts, audit, sessions, texts] = await deps.db.batch([
    db.forgetFormPosts(before(deps, "form-posts"), NIGHT_PAGE),
    db.forgetAudit(before(deps, "audit"), NIGHT_PAGE),
    db.forgetSessions(before(deps, "sessions")),
    forgetTexts(current, deps.now() - PROMISED_MIN_MS),
  ]);
  const ids = await db.findOldBatches(deps.db, before(deps, "batches"), NIGHT_PAGE);
  if (ids.length > 0) await deps.db.batch(db.forgetBatches(ids));
  return {
    batches: ids.length,
    "form-posts": posts.length,
    audit: audit.length,
    sessions: sessions.length,
    "letter-versions": texts.length,
  };
}

/** What is older than this moment (epoch ms) is no longer kept. */
function before(deps: Deps, kind: RetentionKind): number {
  const { keptMs } = retention[kind];
  if (keptMs === null) throw new Error("Only what has a period is forgotten by the clock.");
  return deps.now() - keptMs;
}

async function purgeSignUps(deps: Deps, stretch: Stretch): Promise<Purged> {
  const beforeMs = before(deps, "sign-ups");
  const found = await db.findUnconfirmed(deps.db, beforeMs, stretch);
  if (found.length === 0) return { "sign-ups": 0 };
  const [gone] = await deps.db.batch(forgetUnconfirmed(found, beforeMs));
  return { "sign-ups": gone?.length ?? 0 };
}

async function purgeLeads(deps: Deps, stretch: Stretch): Promise<Purged> {
  const [stopped, kept] = await deps.db.batch([
    db.forgetStoppedResults(before(deps, "stopped-results"), stretch),
    db.forgetKeptResults(before(deps, "kept-results"), stretch),
  ]);
  return {
    "stopped-results": stopped.length,
    "kept-results": kept.length,
    "stopped-leads": await forgetLeads(deps, "stopped", stretch),
    "finished-leads": await forgetLeads(deps, "finished", stretch),
  };
}

async function forgetLeads(deps: Deps, kind: db.Forgettable, stretch: Stretch): Promise<number> {
  const beforeMs = before(deps, `${kind}-leads`);
  const ids = await db.findForgettable(deps.db, kind, beforeMs, stretch);
  if (ids.length === 0) return 0;
  const [gone] = await deps.db.batch(db.forgetStillSo(ids, kind, beforeMs));
  return gone?.length ?? 0;
}
