import { DAY_MS } from "../../config.ts";
import { type CountRow, dayOf, readCountRows, sumCounts } from "../../db/daily-counts.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { QuizDefinition } from "../../quiz/definition.ts";
import { type DropOff, dropOff } from "../../quiz/psychometrics/drop-off.ts";
import type { Deps } from "../deps.ts";

/** What the desk shows, today included. */
const SHOWN_DAYS = 14;
/** What can be taken along as a file. */
const FILE_DAYS = 400;

/** The columns of a day, and the metrics that each adds up. */
const COLUMNS = {
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

interface LetterCounts {
  sequence: string;
  step: string;
  delivered: number;
  aboutMe: number;
  notAboutMe: number;
}

export interface Counts {
  /** The newest first; days without a count are there as well. */
  days: { day: string; counts: Record<CountColumn, number> }[];
  totals: Record<CountColumn, number>;
  signUpsByForm: { form: string; count: number }[];
  /** Of letters that came or were answered; the ones that most say are about them first. */
  letters: LetterCounts[];
  visits: DropOff;
}

const BY_KEY = ["signed-up", "delivered", "about-me", "not-about-me", "started", "completed", "answered"];

/** The coach's numbers of the last 14 days, in two reads that never touch a lead. */
export async function readCounts(deps: Deps, definition: QuizDefinition): Promise<Counts> {
  const nowMs = deps.now();
  const days = Array.from({ length: SHOWN_DAYS }, (_, back) => dayOf(nowMs - back * DAY_MS));
  const metrics = { byDay: Object.values(COLUMNS).flat(), byKey: BY_KEY };
  const sums = await sumCounts(deps.db, days.at(-1) ?? dayOf(nowMs), metrics);
  const of = (metric: string) => sums.byKey.filter((row) => row.metric === metric);
  const total = (metric: string) => of(metric).reduce((sum, row) => sum + row.count, 0);
  const answered = Object.fromEntries(of("answered").map(({ key, count }) => [key, count]));
  const visits = { started: total("started"), completed: total("completed"), answered };
  return {
    days: days.map((day) => ({ day, counts: columnsOf(sums.byDay.filter((row) => row.day === day)) })),
    totals: columnsOf(sums.byDay),
    signUpsByForm: of("signed-up").map(({ key, count }) => ({ form: key, count })),
    letters: letterCounts(of("delivered"), of("about-me"), of("not-about-me")),
    visits: dropOff(definition, visits),
  };
}

/** Every count of the last 400 days, the oldest first. */
export function listCounts(deps: Deps): Promise<CountRow[]> {
  return readCountRows(deps.db, dayOf(deps.now() - FILE_DAYS * DAY_MS));
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

type KeyRow = { key: string; count: number };

function letterCounts(
  delivered: readonly KeyRow[],
  aboutMe: readonly KeyRow[],
  notAboutMe: readonly KeyRow[],
): LetterCounts[] {
  const counted = (rows: readonly KeyRow[], key: string) => rows.find((row) => row.key === key)?.count ?? 0;
  const keys = new Set([...delivered, ...aboutMe, ...notAboutMe].map(({ key }) => key));
  const letters = [...keys].map((key) => {
    const [sequence = "", step = ""] = key.split("/");
    const answers = { aboutMe: counted(aboutMe, key), notAboutMe: counted(notAboutMe, key) };
    return { sequence, step, delivered: counted(delivered, key), ...answers };
  });
  // A confirmation asks nothing.
  const asking = letters.filter(({ sequence }) => sequence !== CONFIRMATION);
  return asking.sort((a, b) => b.aboutMe - b.notAboutMe - (a.aboutMe - a.notAboutMe));
}
