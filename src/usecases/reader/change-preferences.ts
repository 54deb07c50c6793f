import { CHANGE_TRIES_MAX, LEAD_PAUSE_MS } from "../../config.ts";
import { DatabaseUnavailable, type Statement } from "../../db/database.ts";
import { stopSeries } from "../../db/reader/exits.ts";
import {
  type FoundLead,
  type FoundSeries,
  findPreferences,
  type LeadSettings,
  type SeriesPlace,
  stopNewsletter,
  updatePreferences,
} from "../../db/reader/preferences.ts";
import { REMINDER } from "../../drip/lanes.ts";
import { ANY_HOUR } from "../../drip/plan-claim.ts";
import { dueAfter, knownZone, nextOpening, type Rhythm } from "../../drip/schedule.ts";
import type { Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { askReminder } from "./ask-reminder.ts";
import { forgetResult } from "./forget-result.ts";
import { isResumable, type Preferences, readPreferences } from "./read-preferences.ts";
import { stopAll } from "./unsubscribe.ts";

/** What a reader can do on their own page; left out is unchanged, a name of null is taken away. */
export type PreferenceAct =
  | { act: "save"; rhythm?: Rhythm; locale?: Locale; firstName?: string | null }
  | { act: "pause" | "resume" | "next" | "stop-sequence" | "stop-newsletter" | "forget-result" | "stop-all" }
  | { act: "remind" };

/**
 * Does what the reader of a letter chose, at once. Gives what holds afterwards; refused: not our link, or erased.
 * @throws DatabaseUnavailable also where the engine came between each time: nothing was changed then.
 */
export async function changePreferences(
  deps: Deps,
  token: string,
  act: PreferenceAct,
): Promise<Result<Preferences, "unknown-token">> {
  const leadId = await deps.vault.open("preferences", token);
  if (leadId === null) return refused("unknown-token");
  await changeLead(deps, leadId, act);
  const after = await readPreferences(deps, leadId);
  return after ? done(after) : refused("unknown-token");
}

async function remind(deps: Deps, leadId: string): Promise<void> {
  const found = await findPreferences(deps.db, leadId);
  if (found) await askReminder(deps, leadId, knownZone(found.timeZone, deps.brand.timeZone));
}

/**
 * The same for a lead, whoever chose it.
 * @param along statements of the same transaction.
 * @throws DatabaseUnavailable
 */
export async function changeLead(
  deps: Deps,
  leadId: string,
  act: PreferenceAct,
  along: readonly Statement[] = [],
): Promise<void> {
  switch (act.act) {
    case "stop-all":
      return stopAll(deps, leadId, "", along);
    case "stop-sequence":
      await deps.db.batch([...stopSeries(leadId, deps.now()), ...along]);
      return;
    case "remind":
      return remind(deps, leadId);
    case "forget-result":
      return forgetResult(deps, leadId);
    case "stop-newsletter":
      await deps.db.batch([stopNewsletter(leadId), ...along]);
      return;
    default:
      return choose(deps, leadId, act, along);
  }
}

async function choose(
  deps: Deps,
  leadId: string,
  act: PreferenceAct,
  along: readonly Statement[],
): Promise<void> {
  for (let tries = 0; tries < CHANGE_TRIES_MAX; tries++) {
    const found = await findPreferences(deps.db, leadId);
    if (found?.status !== "active") return;
    const nowMs = deps.now();
    const to = await settingsAfter(deps, found, act, nowMs);
    const place = placeAfter(deps, found, to, act, nowMs);
    const [changed] = await deps.db.batch([...updatePreferences(found, to, place), ...along]);
    if (changed?.length) return;
  }
  throw new DatabaseUnavailable("Somebody else wrote each time.");
}

async function settingsAfter(
  deps: Deps,
  found: FoundLead,
  act: PreferenceAct,
  nowMs: number,
): Promise<LeadSettings> {
  const { rhythm, locale, firstNameEnc, pausedUntil } = found;
  const same = { rhythm, locale, firstNameEnc, pausedUntil };
  if (act.act === "pause") return { ...same, pausedUntil: nowMs + LEAD_PAUSE_MS };
  if (act.act === "resume") return { ...same, pausedUntil: null };
  if (act.act !== "save") return same;
  const { firstName } = act;
  return {
    rhythm: act.rhythm ?? rhythm,
    locale: act.locale ?? locale,
    firstNameEnc: firstName === undefined ? firstNameEnc : firstName && (await deps.vault.encrypt(firstName)),
    pausedUntil,
  };
}

/** Where the series stands after an act; null: where it stood. */
function placeAfter(
  deps: Deps,
  found: FoundLead,
  to: LeadSettings,
  { act }: PreferenceAct,
  nowMs: number,
): SeriesPlace | null {
  const { series } = found;
  // The one letter in three months comes on its day: it has no rhythm, and is not asked for sooner.
  if (!series || (series.sequence === REMINDER && act !== "pause")) return null;
  const when = whenFor(deps, found, series, to, nowMs);
  const runs = series.state === "active";
  switch (act) {
    case "save":
      return runs && to.rhythm !== found.rhythm ? { ...series, dueAt: when.byRhythm() } : null;
    case "next":
      return runs && to.rhythm === "on-request" ? { ...series, dueAt: when.soonest(nowMs) } : null;
    case "pause":
      return paused(series, when);
    case "resume":
      if (isResumable(series))
        return { ...series, state: "active", exitReason: null, dueAt: when.byRhythm() };
      return runs && series.dueAt !== null && found.pausedUntil !== null
        ? { ...series, dueAt: when.byRhythm() ?? when.soonest(nowMs) }
        : null;
    default:
      return null;
  }
}

type When = ReturnType<typeof whenFor>;

/** A letter that is claimed and has not gone is taken back: it comes after the pause, rather than never. */
function paused(series: FoundSeries, when: When): SeriesPlace | null {
  const { unsent } = series;
  if (unsent !== null && (series.state === "active" || series.state === "done")) {
    return { ...series, step: unsent, state: "active", dueAt: when.soonest(0, unsent), lastBatch: null };
  }
  return series.dueAt === null ? null : { ...series, dueAt: when.soonest(series.dueAt) };
}

/** When the letter at a series' place may come under these choices (epoch ms); never within a pause. */
function whenFor(deps: Deps, found: FoundLead, series: FoundSeries, to: LeadSettings, nowMs: number) {
  const zone = knownZone(found.timeZone, deps.brand.timeZone);
  const steps = deps.sequences.find(({ key }) => key === series.sequence)?.steps ?? [];
  // A step that is gone: the engine finds the one that took its place, and its opening.
  const stepOf = (key: string | null) => steps.find((step) => step.key === key) ?? ANY_HOUR;
  const soonest = (fromMs: number, key = series.step) =>
    nextOpening(stepOf(key), Math.max(fromMs, nowMs, to.pausedUntil ?? 0), zone);
  /** As if it had been so since the last letter; null: only when asked for. */
  const byRhythm = () => {
    if (to.rhythm === "on-request") return null;
    const dueAt = series.lastAt === null ? 0 : dueAfter(stepOf(series.step), series.lastAt, zone, to.rhythm);
    return soonest(dueAt ?? 0);
  };
  return { soonest, byRhythm };
}
