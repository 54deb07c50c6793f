import type { HealthReport } from "../../usecases/desk/check-health.ts";
import type { TakenStep } from "../../usecases/desk/first-steps.ts";
import type { Overview } from "../../usecases/desk/read-overview.ts";

export interface OverviewProps extends Overview, Pick<HealthReport, "signs"> {
  siteUrl: string;
  /** Null: somebody reads along already. */
  steps: readonly TakenStep[] | null;
  /** The series whose letters are shown. */
  series: string;
  /** The quiz's questions in shown order. */
  questions: readonly string[];
}
