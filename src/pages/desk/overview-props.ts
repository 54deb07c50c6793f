import type { Locale } from "../../quiz/types.ts";
import type { AttentionProps } from "./attention-list.tsx";
import type { DaysTableProps } from "./days-table.tsx";
import type { FirstStepsProps } from "./first-steps-card.tsx";
import type { FunnelProps } from "./plots/funnel.tsx";
import type { LadderLetter } from "./plots/ladder.tsx";
import type { ReaderDay } from "./plots/reader-days.tsx";

export type PeriodDays = 7 | 30 | 365;

export interface OverviewProps {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  signs: AttentionProps["signs"];
  siteUrl: string;
  steps: FirstStepsProps["steps"];
  /** The series whose letters are shown. */
  series: string;
  days: PeriodDays;
  readersByDay: readonly ReaderDay[];
  readersBySeries: readonly { series: string; count: number }[];
  funnel: FunnelProps["steps"];
  sources: readonly { source: string; started: number; confirmed: number }[];
  letters: readonly LadderLetter[];
  delivery: { delivered: number; hardBounced: number; complained: number };
  visits: {
    started: number;
    completed: number;
    items: readonly { id: string; answered: number; lost: number }[];
  };
  table: DaysTableProps["days"];
  totals: DaysTableProps["totals"];
  signUpsByForm: readonly { form: string; count: number }[];
  /** The quiz's questions in shown order. */
  questions: readonly string[];
}
