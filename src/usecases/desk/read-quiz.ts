import { DAY_MS } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { readPeriod } from "../../db/desk/period-counts.ts";
import type { QuizDefinition } from "../../quiz/definition.ts";
import { type DropOff, dropOff } from "../../quiz/psychometrics/drop-off.ts";
import { SURENESS, type Sureness, TOOK, type Took } from "../../quiz/told-of-sheet.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";

export interface QuizNumbers {
  visits: DropOff;
  /** Results by how sure they were; older clients tell nothing of it. */
  sureness: { key: Sureness; count: number }[];
  took: { key: Took; count: number }[];
  /** The newest norm table of each language, by its version; null: the quiz's own constants hold. */
  norms: { locale: Locale; version: string | null; sheets: number | null }[];
}

/** How the quiz itself did in a period that ends today; counts of sheets, no visitor and no result. */
export async function readQuiz(deps: Deps, definition: QuizDefinition, days: number): Promise<QuizNumbers> {
  const nowMs = deps.now();
  const from = dayOf(nowMs - (days - 1) * DAY_MS);
  const byKey = ["started", "completed", "answered", "sureness", "took"];
  const counted = await readPeriod(
    deps.db,
    { from, beforeFrom: from },
    { byDay: [], byKey, byDayAndKey: "" },
  );
  const of = (metric: string) => counted.byKey.filter((row) => row.metric === metric);
  const sumOf = (metric: string) => of(metric).reduce((sum, { count }) => sum + count, 0);
  const within = <K extends string>(metric: string, keys: readonly K[]) =>
    keys.map((key) => ({ key, count: of(metric).find((row) => row.key === key)?.count ?? 0 }));
  return {
    visits: dropOff(definition, {
      started: sumOf("started"),
      completed: sumOf("completed"),
      answered: Object.fromEntries(of("answered").map(({ key, count }) => [key, count])),
    }),
    sureness: within("sureness", SURENESS),
    took: within("took", TOOK),
    norms: LOCALES.map((locale) => {
      const table = deps.norms?.[definition.version]?.[locale].at(-1);
      return { locale, version: table?.version ?? null, sheets: table?.n ?? null };
    }),
  };
}
