import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../dates.ts";
import { fill } from "../fill.ts";
import { sequenceName } from "./letters.ts";
import { overviewTexts } from "./overview.ts";
import { type SignName, signTexts } from "./signs.ts";

export interface ShownSign {
  id: SignName;
  values: Readonly<Record<string, string | number>>;
}

/** A sign of health as a sentence. */
export function signSentence({ id, values }: ShownSign, locale: Locale, timeZone: string): string {
  const { series, untilMs, reason } = values;
  return fill(signTexts(locale)[id].sentence, {
    ...values,
    ...(series === undefined ? {} : { series: sequenceName(String(series), locale) }),
    ...(untilMs === undefined ? {} : { until: dateText(Number(untilMs), locale, timeZone) }),
    ...(reason === undefined ? {} : { why: reasonText(String(reason), locale) }),
  });
}

/** Why the sender rests, by the engine's word for it. */
function reasonText(reason: string, locale: Locale): string {
  const { reasons } = overviewTexts(locale);
  const known: Record<string, string> = reasons;
  return known[reason] ?? fill(reasons.other, { reason });
}
