import { PURGE_MAX } from "../../config.ts";
import { forgetUnconfirmed } from "../../db/reader/erase.ts";
import * as db from "../../db/upkeep/retention.ts";
import { type RetentionKind, retention } from "../../retention.ts";
import type { Deps } from "../deps.ts";
import { isoWeek } from "../iso-week.ts";

export type Purged = Partial<Record<RetentionKind, number>>;

/**
 * Forgets what src/retention.ts says is kept no longer, of each kind at most PURGE_MAX; gives how many went. Where a
 * kind gives PURGE_MAX there may be more. Any number may run at once.
 */
export async function purge(deps: Deps): Promise<Purged> {
  const [answers, events, posts, limits, results, kept, audit, sessions] = await deps.db.batch([
    db.forgetAnswers(isoWeek(before(deps, "answers")), PURGE_MAX),
    db.forgetEvents(before(deps, "email-events"), PURGE_MAX),
    db.forgetFormPosts(before(deps, "form-posts"), PURGE_MAX),
    db.forgetLimits(before(deps, "limits"), PURGE_MAX),
    db.forgetStoppedResults(before(deps, "stopped-results"), PURGE_MAX),
    db.forgetKeptResults(before(deps, "kept-results"), PURGE_MAX),
    db.forgetAudit(before(deps, "audit"), PURGE_MAX),
    db.forgetSessions(before(deps, "sessions")),
  ]);
  return {
    "sign-ups": await purgeSignUps(deps),
    "stopped-leads": await purgeLeads(deps, "stopped"),
    "finished-leads": await purgeLeads(deps, "finished"),
    batches: await purgeBatches(deps),
    answers: answers?.length ?? 0,
    "email-events": events?.length ?? 0,
    "form-posts": posts?.length ?? 0,
    limits: limits?.length ?? 0,
    "stopped-results": results?.length ?? 0,
    "kept-results": kept.length,
    audit: audit.length,
    sessions: sessions.length,
  };
}

/** What is older than this moment (epoch ms) is no longer kept. */
function before(deps: Deps, kind: RetentionKind): number {
  const { keptMs } = retention[kind];
  if (keptMs === null) throw new Error("Only what has a period is forgotten by the clock.");
  return deps.now() - keptMs;
}

async function purgeSignUps(deps: Deps): Promise<number> {
  const beforeMs = before(deps, "sign-ups");
  const found = await db.findUnconfirmed(deps.db, beforeMs, PURGE_MAX);
  if (found.length === 0) return 0;
  const [gone] = await deps.db.batch(forgetUnconfirmed(found, beforeMs));
  return gone?.length ?? 0;
}

async function purgeLeads(deps: Deps, kind: db.Forgettable): Promise<number> {
  const beforeMs = before(deps, `${kind}-leads`);
  const ids = await db.findForgettable(deps.db, kind, beforeMs, PURGE_MAX);
  if (ids.length === 0) return 0;
  const [gone] = await deps.db.batch(db.forgetStillSo(ids, kind, beforeMs));
  return gone?.length ?? 0;
}

async function purgeBatches(deps: Deps): Promise<number> {
  const ids = await db.findOldBatches(deps.db, before(deps, "batches"), PURGE_MAX);
  if (ids.length > 0) await deps.db.batch(db.forgetBatches(ids));
  return ids.length;
}
