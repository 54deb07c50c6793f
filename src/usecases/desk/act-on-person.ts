import { CHANGE_TRIES_MAX } from "../../config.ts";
import { DatabaseUnavailable } from "../../db/database.ts";
import { moveSeries } from "../../db/desk/move-series.ts";
import { insertNote } from "../../db/desk/notes.ts";
import { findPreferences } from "../../db/reader/preferences.ts";
import { knownZone, nextOpening } from "../../drip/schedule.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { changeLead } from "../reader/change-preferences.ts";
import { auditOf, type Who } from "./acting.ts";

/** What a coach can do to one person; each asks once more. */
export const PERSON_ACTS = [
  "erase",
  "lift",
  "resend-unknown",
  "resend-confirmation",
  "pause",
  "resume",
  "stop-series",
  "stop-all",
  "move",
] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

/** What she does to somebody's letters, by the name that it has on the reader's own page. */
const READERS_ACT = {
  pause: "pause",
  resume: "resume",
  "stop-series": "stop-sequence",
  "stop-all": "stop-all",
} as const satisfies Partial<Record<PersonAct, string>>;

/** Pauses, goes on or stops for one lead, with the row that says who did it. Refused: nobody is written to there. */
export async function changeLetters(
  deps: Deps,
  leadId: string,
  act: keyof typeof READERS_ACT,
  who: Who,
): Promise<Result<void, "not-active">> {
  const found = await findPreferences(deps.db, leadId);
  const isStop = act === "stop-all" || act === "stop-series";
  if (!found || (found.status !== "active" && !(isStop && found.status === "pending")))
    return refused("not-active");
  await changeLead(deps, leadId, { act: READERS_ACT[act] }, [auditOf(deps, { who, act, leadId })]);
  return done();
}

/** Moves a lead to another series, from its first letter or where it stopped there. Letters that it had never come twice. */
export async function moveToSeries(
  deps: Deps,
  leadId: string,
  series: string,
  who: Who,
): Promise<Result<void, "not-active" | "unknown-series">> {
  const steps = deps.sequences.find(({ key }) => key === series)?.steps;
  const step = steps?.[0];
  if (!step) return refused("unknown-series");
  for (let tries = 0; tries < CHANGE_TRIES_MAX; tries++) {
    const found = await findPreferences(deps.db, leadId);
    if (found?.status !== "active") return refused("not-active");
    const zone = knownZone(found.timeZone, deps.brand.timeZone);
    const runs = found.series?.state === "active" || found.series?.state === "paused";
    const [held] = await deps.db.batch([
      ...moveSeries(found, {
        leadId,
        sequence: series,
        step: step.key,
        dueAt: nextOpening(step, deps.now(), zone),
        lastBatch: runs ? (found.series?.lastBatch ?? null) : null,
      }),
      auditOf(deps, { who, act: "move", leadId, detail: series }),
    ]);
    if (held.length > 0) return done();
  }
  throw new DatabaseUnavailable("Somebody else wrote each time.");
}

/** Keeps a note on one lead, encrypted: it goes into their export, and away with them. */
export async function addNote(deps: Deps, leadId: string, text: string, who: Who): Promise<void> {
  const textEnc = await deps.vault.encrypt(text);
  const note = { leadId, id: deps.newId(), textEnc, author: who, createdAt: deps.now() };
  await deps.db.batch([insertNote(note), auditOf(deps, { who, act: "note", leadId })]);
}
