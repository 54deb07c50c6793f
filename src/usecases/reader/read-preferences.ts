import { CONSENT_IDS, type ConsentId } from "../../consents.ts";
import { type FoundLead, findPreferences } from "../../db/reader/preferences.ts";
import { REMINDER } from "../../drip/lanes.ts";
import { knownZone, type Rhythm } from "../../drip/schedule.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";
import { canBeReminded } from "./ask-reminder.ts";

/** What a letter's own page shows: choices, and what is going on; never who reads it, nor which series it is. */
export interface Preferences {
  /** Stopped: unsubscribed, and may sign up anew; blocked: the address bounced or complained. */
  status: "active" | "pending" | "stopped" | "blocked";
  locale: Locale;
  timeZone: string;
  rhythm: Rhythm;
  /** Epoch ms, and only while it lasts. */
  pausedUntil: number | null;
  letters: "reminder" | "coming" | "asked" | "on-request" | "done" | "stopped" | "none";
  /** About when the next letter comes (epoch ms); null: none does by itself. */
  nextAt: number | null;
  newsletter: boolean;
  /** What may be asked for here, by mail: the same again after a stop, or the newsletter. */
  askable: ConsentId[];
  /** The one letter in three months may be asked for. */
  remindable: boolean;
  /** Where a talk is booked; null: nowhere, or it is not time to offer one. */
  bookingUrl: string | null;
}

const STATUSES: Readonly<Record<string, Preferences["status"]>> = {
  active: "active",
  pending: "pending",
  unsubscribed: "stopped",
};

/** What the page behind a preferences link shows; null: not our link, or its lead was erased. */
export async function lookUpPreferences(deps: Deps, token: string): Promise<Preferences | null> {
  const leadId = await deps.vault.open("preferences", token);
  return leadId === null ? null : readPreferences(deps, leadId);
}

export async function readPreferences(deps: Deps, leadId: string): Promise<Preferences | null> {
  const found = await findPreferences(deps.db, leadId);
  if (!found) return null;
  const nowMs = deps.now();
  const letters = lettersOf(found);
  const locale = LOCALES.find((each) => each === found.locale) ?? "nl";
  const pausedUntil = (found.pausedUntil ?? 0) > nowMs ? found.pausedUntil : null;
  const dueAt = found.series?.state === "active" ? found.series.dueAt : null;
  return {
    status: STATUSES[found.status] ?? "blocked",
    locale,
    timeZone: knownZone(found.timeZone, deps.brand.timeZone),
    rhythm: found.rhythm,
    pausedUntil,
    letters,
    nextAt: dueAt === null ? null : Math.max(dueAt, nowMs, pausedUntil ?? 0),
    newsletter: found.newsletter,
    askable: askableOf(found),
    remindable: letters === "done" && (await canBeReminded(deps, leadId)),
    bookingUrl: letters === "done" ? (deps.brand.bookingUrls?.[locale] ?? null) : null,
  };
}

/**
 * What a lead may ask for by mail on a page of its own: whoever stopped, the same as before; an active lead, the
 * newsletter. The others ask by a form, or not at all.
 */
export function askableOf({ status, newsletter, consents }: FoundLead): ConsentId[] {
  if (status === "active") return newsletter ? [] : ["newsletter"];
  const before = CONSENT_IDS.filter((id) => consents.includes(id));
  return status === "unsubscribed" && before.some((id) => id !== "profile") ? before : [];
}

function lettersOf({ rhythm, series }: FoundLead): Preferences["letters"] {
  if (!series) return "none";
  if (series.sequence === REMINDER) return "reminder";
  if (series.state === "done") return "done";
  if (series.state === "exited") return isResumable(series) ? "stopped" : "none";
  if (rhythm !== "on-request") return "coming";
  return series.dueAt === null ? "on-request" : "asked";
}

/** Whether its lead stopped a series that has letters left. */
export function isResumable(series: NonNullable<FoundLead["series"]>): boolean {
  return series.state === "exited" && series.exitReason === "stopped" && series.step !== null;
}
