import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import type { SeenNewsletter } from "../../usecases/desk/see-newsletters.ts";
import { type Desk, useDesk } from "./desk-context.ts";

export const NEWSLETTERS_PATH = "/admin/newsletters";

type Texts = ReturnType<typeof newslettersTexts>;

/** What was just done, or could not be. */
export interface NewsletterSaid {
  notice?: keyof Texts["done"];
  problem?: keyof Texts["failed"];
}

/** The same in words. */
export function useSaid({ notice, problem }: NewsletterSaid) {
  const t = newslettersTexts(useDesk().locale);
  return { notice: notice && t.done[notice], problem: problem && t.failed[problem] };
}

/** What is told of each that went, in numbers. */
export const RESULTS = ["taken", "delivered", "bounced", "complained", "stopped", "goals"] as const;

export function titleOf({ id, subject, state }: SeenNewsletter, locale: Locale): string {
  const t = newslettersTexts(locale);
  return subject || (state === "draft" ? t.untitled : fill(t.gone, { id }));
}

/** How far it is, or when it goes. */
export function sentenceOf(newsletter: SeenNewsletter, { locale, timeZone }: Desk): string {
  const t = newslettersTexts(locale);
  const { state, startedAt, localHour, taken } = newsletter;
  if (state !== "scheduled" || startedAt === null)
    return state === "draft" ? t.states[state] : `${t.states[state]}: ${taken} ${t.results.taken}`;
  // Its day begins first where it is first due, fourteen hours before UTC's.
  if (localHour !== null)
    return fill(t.plannedOwn, { day: dateText(startedAt, locale, "Etc/GMT-14", "weekday"), hour: localHour });
  return fill(t.planned, { moment: dateText(startedAt, locale, timeZone) });
}
