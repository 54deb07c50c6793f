import type { Deps } from "../deps.ts";
import type { Overview } from "./read-overview.ts";
import { seeSettings } from "./see-settings.ts";

const FIRST_STEPS = ["sender", "webhook", "quiz", "letter", "site"] as const;
type FirstStep = (typeof FIRST_STEPS)[number];

export interface TakenStep {
  step: FirstStep;
  isDone: boolean;
}

/** What to do first, in order, as long as nobody reads along; null once somebody does. */
export async function firstSteps(deps: Deps, { funnel, sources }: Overview): Promise<TakenStep[] | null> {
  const sumOf = (step: Overview["funnel"][number]["step"]) => {
    const found = funnel.find((each) => each.step === step);
    return (found?.now ?? 0) + (found?.before ?? 0);
  };
  if (sumOf("confirmed") > 0) return null;
  const { replyTo, webhookAt, lettersRevision } = await seeSettings(deps);
  const isDone: Record<FirstStep, boolean> = {
    sender: !replyTo.endsWith(".example"),
    webhook: webhookAt !== null,
    quiz: sumOf("signedUp") > 0,
    letter: lettersRevision > 0,
    site: sources.some(({ source, started }) => source !== "direct" && started > 0),
  };
  return FIRST_STEPS.map((step) => ({ step, isDone: isDone[step] }));
}
