import { DAY_MS } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { type KeySum, readPeriod } from "../../db/desk/period-counts.ts";
import type { QuizDefinition } from "../../quiz/definition.ts";
import { type DropOff, dropOff } from "../../quiz/psychometrics/drop-off.ts";
import type { Deps } from "../deps.ts";
import { type LetterLoss, lossesOf } from "./letter-losses.ts";

/** The periods to choose from, in days; today is the last of them. */
export const PERIODS = [7, 30, 365] as const;
export type PeriodDays = (typeof PERIODS)[number];

/** The columns of a day, and the metrics that each adds up. */
const COLUMNS = {
  viewed: ["viewed"],
  started: ["started"],
  completed: ["completed"],
  signedUp: ["signed-up"],
  confirmed: ["confirmed"],
  sent: ["sent", "assumed"],
  delivered: ["delivered"],
  bounced: ["hard-bounce", "soft-bounce", "suppressed"],
  complained: ["complained"],
  unsubscribed: ["unsubscribed"],
  stopped: ["stopped"],
  goals: ["goal"],
} as const;
type CountColumn = keyof typeof COLUMNS;
const COUNT_COLUMNS = Object.keys(COLUMNS) as CountColumn[];

/** From a visit to a goal. */
const FUNNEL = ["started", "completed", "signedUp", "confirmed", "goals"] as const;
type FunnelStep = (typeof FUNNEL)[number];

const BY_KEY = [
  ...Object.values(COLUMNS).flat(),
  "answered",
  "about-me",
  "not-about-me",
  "started-source",
  "confirmed-source",
  "confirmed-series",
];

interface SourceCounts {
  source: string;
  started: number;
  confirmed: number;
}

/** What the desk's first page tells of a period; numbers of things, for whoever comes twice counts twice. */
export interface Overview {
  days: PeriodDays;
  /** Oldest first; every day is there. */
  readersByDay: { day: string; bySeries: Record<string, number> }[];
  /** The ones with most readers first. */
  readersBySeries: { series: string; count: number }[];
  funnel: { step: FunnelStep; now: number; before: number }[];
  /** Most starts first. */
  sources: SourceCounts[];
  letters: LetterLoss[];
  delivery: { delivered: number; hardBounced: number; complained: number };
  visits: DropOff;
  /** Newest first. */
  table: { day: string; counts: Record<CountColumn, number> }[];
  totals: Record<CountColumn, number>;
  signUpsByForm: { form: string; count: number }[];
}

/** The coach's numbers of a period and of the one before it, in one trip that never touches a lead. */
export async function readOverview(
  deps: Deps,
  definition: QuizDefinition,
  days: PeriodDays,
): Promise<Overview> {
  const dates = Array.from({ length: days }, (_, back) => dayOf(deps.now() - back * DAY_MS));
  const from = dates.at(-1) ?? dayOf(deps.now());
  const beforeFrom = dayOf(deps.now() - (2 * days - 1) * DAY_MS);
  const byDay = Object.values(COLUMNS).flat();
  const counted = await readPeriod(
    deps.db,
    { from, beforeFrom },
    { byDay, byKey: BY_KEY, byDayAndKey: "confirmed-series" },
  );
  const of = (metric: string) => counted.byKey.filter((row) => row.metric === metric);
  const readers = of("confirmed-series").filter(({ count }) => count > 0);
  const totals = columnsOf(counted.byKey);
  const before = columnsOf(counted.byKey.map((row) => ({ ...row, count: row.before })));
  const sumOf = (metric: string) => of(metric).reduce((sum, { count }) => sum + count, 0);
  return {
    days,
    readersByDay: dates.toReversed().map((day) => ({
      day,
      bySeries: Object.fromEntries(
        counted.byDayAndKey.filter((row) => row.day === day).map(({ key, count }) => [key, count]),
      ),
    })),
    readersBySeries: most(readers).map(({ key, count }) => ({ series: key, count })),
    funnel: FUNNEL.map((step) => ({ step, now: totals[step], before: before[step] })),
    sources: sourcesOf(of("started-source"), of("confirmed-source")),
    letters: lossesOf(deps, counted.byKey),
    delivery: {
      delivered: sumOf("delivered"),
      hardBounced: sumOf("hard-bounce"),
      complained: sumOf("complained"),
    },
    visits: dropOff(definition, {
      started: totals.started,
      completed: totals.completed,
      answered: Object.fromEntries(of("answered").map(({ key, count }) => [key, count])),
    }),
    table: dates.map((day) => ({ day, counts: columnsOf(counted.byDay.filter((row) => row.day === day)) })),
    totals,
    signUpsByForm: most(of("signed-up").filter(({ count }) => count > 0)).map(({ key, count }) => ({
      form: key,
      count,
    })),
  };
}

function columnsOf(rows: readonly { metric: string; count: number }[]): Record<CountColumn, number> {
  const sumOf = (column: CountColumn) => {
    const metrics: readonly string[] = COLUMNS[column];
    return rows.filter((row) => metrics.includes(row.metric)).reduce((sum, row) => sum + row.count, 0);
  };
  return Object.fromEntries(COUNT_COLUMNS.map((column) => [column, sumOf(column)])) as Record<
    CountColumn,
    number
  >;
}

function most<T extends { count: number }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => b.count - a.count);
}

function sourcesOf(started: readonly KeySum[], confirmed: readonly KeySum[]): SourceCounts[] {
  const counted = (rows: readonly KeySum[], source: string) =>
    rows.find(({ key }) => key === source)?.count ?? 0;
  const names = new Set([...started, ...confirmed].map(({ key }) => key));
  return [...names]
    .map((source) => ({ source, started: counted(started, source), confirmed: counted(confirmed, source) }))
    .filter((row) => row.started + row.confirmed > 0)
    .sort((a, b) => b.started - a.started || b.confirmed - a.confirmed);
}
