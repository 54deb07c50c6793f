import type { Locale, QuizResult } from "../../quiz/types.ts";
import type { AppContext } from "../http/context.ts";

/** An earlier result beside the new one. */
export async function earlierView(
  _c: AppContext,
  _props: { now: QuizResult; locale: Locale; link: string | null | undefined },
) {
  return null;
}
