import type { Locale, ScaleResult } from "../../quiz/types.ts";

const MIN = 1;
const MAX = 5;
/** Between low and high. */
const CUT = 3;

/** Where a value stands between the ends of its scale, in percent. */
export function percentAlong(value: number): number {
  const clamped = Math.min(MAX, Math.max(MIN, value));
  return ((clamped - MIN) / (MAX - MIN)) * 100;
}

/** Low or high only where the whole 80% band is on one side of the middle. */
export function levelOf({ low, high }: ScaleResult): "low" | "middle" | "high" {
  if (low > CUT) return "high";
  return high < CUT ? "low" : "middle";
}

/** One decimal, written as the language does: 3,9 or 3.9. */
export function oneDecimal(value: number, locale: Locale): string {
  const text = value.toFixed(1);
  return locale === "nl" ? text.replace(".", ",") : text;
}
