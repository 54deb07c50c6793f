import type { Locale } from "../../quiz/types.ts";
import type { OverviewTexts } from "../../texts/desk/overview.ts";

interface HealthProps {
  status: "ok" | "degraded";
  reason: string | null;
  oldestDueSeconds: number;
  letters: { due: number; late: number; unknown: number; failed: number };
}

export type ColumnCounts = Record<keyof OverviewTexts["columns"], number>;

export interface CountsProps {
  /** The newest first. */
  days: readonly { day: string; counts: ColumnCounts }[];
  totals: ColumnCounts;
  signUpsByForm: readonly { form: string; count: number }[];
  letters: readonly {
    sequence: string;
    step: string;
    delivered: number;
    aboutMe: number;
    notAboutMe: number;
  }[];
  visits: {
    started: number;
    completed: number;
    items: readonly { id: string; answered: number; lost: number }[];
  };
}

interface NewsletterProps {
  id: string;
  state: "sending" | "sent" | "cancelled";
  subject: string | null;
  createdAt: number;
}

export interface OverviewProps {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  health: HealthProps;
  /** While the sender rests; epoch ms. */
  pause: { untilMs: number; reason: string } | null;
  counts: CountsProps;
  newsletters: readonly NewsletterProps[];
  /** The quiz's questions in shown order. */
  questions: readonly string[];
}
