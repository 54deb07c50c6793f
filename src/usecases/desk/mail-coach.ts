import { DAY_MS } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import type { Statement } from "../../db/database.ts";
import { noteMailed, readMailed, readWishes, writeWishes } from "../../db/desk/coach-mails.ts";
import { readPeriod } from "../../db/desk/period-counts.ts";
import { hourOfDay, localOf, weekdayOf } from "../../drip/zone-time.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { coachMailTexts } from "../../texts/desk/coach-mails.ts";
import { signSentence } from "../../texts/desk/sign-sentence.ts";
import { signTexts } from "../../texts/desk/signs.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import type { Deps } from "../deps.ts";
import { askForLetter } from "../letters/ask-for-letter.ts";
import { auditOf, type Who } from "./acting.ts";
import { checkHealth } from "./check-health.ts";
import type { Sign } from "./signs.ts";

export const COACH_MAILS = ["alarm", "week", "goal"] as const;
type CoachMail = (typeof COACH_MAILS)[number];

export interface Wishes {
  kinds: readonly CoachMail[];
  locale: Locale;
}

export async function readCoachWishes(deps: Deps): Promise<Wishes> {
  const said = JSON.parse(await readWishes(deps.db)) as Partial<Record<keyof Wishes, unknown>>;
  const kinds = Array.isArray(said.kinds) ? said.kinds : [];
  return {
    kinds: COACH_MAILS.filter((kind) => kinds.includes(kind)),
    locale: LOCALES.find((each) => each === said.locale) ?? "nl",
  };
}

export async function keepCoachWishes(deps: Deps, wishes: Wishes, who: Who): Promise<void> {
  const detail = wishes.kinds.join(" ");
  await deps.db.batch([
    writeWishes(JSON.stringify(wishes)),
    auditOf(deps, { who, act: "coach-mails", detail }),
  ]);
}

/** A mail, and what is written down so that it goes once. */
interface Mail {
  text: { subject: string; preview: string; button: string };
  /** Paragraphs. */
  body: readonly string[];
  notes: readonly Statement[];
}

/**
 * Mails the coach what she wants to hear: an alarm once a day a cause, on Monday the week, goals that were reached. No
 * reader's address or result stands in any. To be called once an hour. Never throws: what fails is tried in an hour.
 */
export async function mailCoach(deps: Deps): Promise<void> {
  try {
    await sendAll(deps);
  } catch (error) {
    deps.log({ event: "coach-mail-error", error: error instanceof Error ? error.name : "unknown" });
  }
}

async function sendAll(deps: Deps): Promise<void> {
  const wishes = await readCoachWishes(deps);
  const mailed = await readMailed(deps.db, DAYS_BACK, deps.now());
  const made: Record<CoachMail, () => Promise<Mail | null> | Mail | null> = {
    alarm: () => alarm(deps, wishes.locale, mailed),
    week: () => week(deps, wishes.locale, mailed),
    goal: () => goals(deps, wishes.locale, mailed),
  };
  for (const kind of wishes.kinds) {
    const mail = await made[kind]();
    if (mail) await send(deps, wishes.locale, mail);
  }
}

const DAYS_BACK = 6;
type Counts = Awaited<ReturnType<typeof readMailed>>;

async function send(deps: Deps, locale: Locale, { text, body, notes }: Mail): Promise<void> {
  const { subject, preview, button } = text;
  const words = { subject, preview, button, body: [...body, coachMailTexts(locale).end].join("\n\n") };
  const url = `${deps.settings.siteUrl}/admin`;
  const letter = { email: deps.brand.replyTo, locale, words, url, isAlarm: true };
  await deps.db.batch([...(await askForLetter(deps, letter)), ...notes]);
}

/** What she did herself is no news to her; of the example's brand she has no mailbox. */
const KNOWN: readonly Sign["id"][] = ["all-stopped", "brand-example"];

async function alarm(deps: Deps, locale: Locale, mailed: Counts): Promise<Mail | null> {
  const nowMs = deps.now();
  const told = mailed.filter(({ metric, day }) => metric === "alarm" && day === dayOf(nowMs));
  const { signs } = await checkHealth(deps);
  const fresh = signs.filter(
    ({ id, level, stopsLetters }) =>
      (level === "act" || stopsLetters) && !KNOWN.includes(id) && !told.some(({ key }) => key === id),
  );
  if (fresh.length === 0) return null;
  const text = coachMailTexts(locale).alarm;
  return {
    text,
    body: [
      text.intro,
      ...fresh.flatMap((sign) => [
        `**${signSentence(sign, locale, deps.brand.timeZone)}**`,
        signTexts(locale)[sign.id].remedy,
      ]),
    ],
    notes: fresh.map(({ id }) => noteMailed("alarm", id, 1, nowMs)),
  };
}

const WEEK_METRICS = ["started", "completed", "confirmed", "delivered", "unsubscribed", "complained", "goal"];
const MONDAY = 1;
const MORNING_HOUR = 8;

/** On Monday, from eight by her own clock. */
async function week(deps: Deps, locale: Locale, mailed: Counts): Promise<Mail | null> {
  const nowMs = deps.now();
  if (!isMondayMorning(nowMs, deps.brand.timeZone)) return null;
  if (mailed.some(({ metric }) => metric === "week-mail")) return null;
  const period = { from: dayOf(nowMs - 7 * DAY_MS), beforeFrom: dayOf(nowMs - 14 * DAY_MS) };
  const { byKey } = await readPeriod(deps.db, period, { byDay: [], byKey: WEEK_METRICS, byDayAndKey: "" });
  const sumOf = (...metrics: string[]) =>
    byKey.filter(({ metric }) => metrics.includes(metric)).reduce((sum, { count }) => sum + count, 0);
  const before = byKey
    .filter(({ metric }) => metric === "confirmed")
    .reduce((sum, row) => sum + row.before, 0);
  const text = coachMailTexts(locale).week;
  return {
    text,
    body: [
      `${counted(sumOf("started"), text.started)} ${counted(sumOf("completed"), text.completed)}`,
      fill(counted(sumOf("confirmed"), text.confirmed), { before }),
      counted(sumOf("delivered"), text.delivered),
      counted(sumOf("unsubscribed", "complained"), text.stopped),
      counted(sumOf("goal"), text.goals),
    ],
    notes: [noteMailed("week-mail", "", 1, nowMs)],
  };
}

function isMondayMorning(nowMs: number, timeZone: string): boolean {
  const local = localOf(nowMs, timeZone);
  return weekdayOf(local) === MONDAY && hourOfDay(local) >= MORNING_HOUR;
}

/** Those of today and yesterday that were not mailed yet: what is further back is in the week's numbers. */
function goals(deps: Deps, locale: Locale, mailed: Counts): Mail | null {
  const nowMs = deps.now();
  const lately = mailed.filter(({ day }) => day >= dayOf(nowMs - DAY_MS));
  const sumOf = (name: string, of: string) =>
    lately
      .filter(({ metric, key }) => metric === name && key === of)
      .reduce((sum, { count }) => sum + count, 0);
  const names = new Set(lately.filter(({ metric }) => metric === "goal").map(({ key }) => key));
  const fresh = [...names]
    .map((key) => ({ key, n: sumOf("goal", key) - sumOf("goal-mail", key) }))
    .filter(({ n }) => n > 0);
  if (fresh.length === 0) return null;
  const text = coachMailTexts(locale).goal;
  const known: Readonly<Record<string, string>> = text.names;
  return {
    text,
    body: fresh.map(({ key, n }) => fill(counted(n, text.reached), { goal: known[key] ?? key })),
    notes: fresh.map(({ key, n }) => noteMailed("goal-mail", key, n, nowMs)),
  };
}
