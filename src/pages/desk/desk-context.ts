import { createContext, useContext } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";

/** What every page of the desk is shown by. */
export interface Desk {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  isWell: boolean;
  /** Whether letters go out, in a few words. */
  words: string;
  /** While the coach has stopped something: said across the page. */
  stopped: string | null;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("A page of the desk stands in its context.");
  return desk;
}

/** Texts in the desk's language. */
export const useTexts = <T>(texts: (locale: Locale) => T): T => texts(useDesk().locale);

/** What says a moment (epoch ms) by the coach's clock. */
export function useMoments() {
  const { locale, timeZone } = useDesk();
  return (atMs: number, parts?: Parameters<typeof dateText>[3]) => dateText(atMs, locale, timeZone, parts);
}

/** What says a day, YYYY-MM-DD. */
export function useDays() {
  const { locale } = useDesk();
  return (day: string, parts: Parameters<typeof dateText>[3] = "shortDay") =>
    dateText(Date.parse(day), locale, "UTC", parts);
}
