import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";

export const NEWSLETTERS_PATH = "/admin/newsletters";

type Texts = ReturnType<typeof newslettersTexts>;

/** A newsletter as the desk lists it; moments in epoch ms. */
export interface NewsletterRow {
  id: string;
  /** Null: it has none yet, or the letter is gone. */
  subject: string | null;
  state: keyof Texts["states"];
  createdAt: number;
  startedAt: number | null;
  localHour: number | null;
  claimed: number;
  taken: number;
  failed: number;
  delivered: number;
  bounced: number;
  complained: number;
  stopped: number;
  goals: number;
}

/** What was just done, or could not be. */
export interface Said {
  notice?: keyof Texts["done"];
  problem?: keyof Texts["failed"];
}

export const Notices: FC<Said & { locale: Locale }> = ({ locale, notice, problem }) => {
  const t = newslettersTexts(locale);
  return (
    <>
      {notice && (
        <p class="status" role="status">
          {t.done[notice]}
        </p>
      )}
      {problem && <ErrorSummary title={t.failed[problem]} links={[]} />}
    </>
  );
};

export function titleOf({ id, subject, state }: NewsletterRow, locale: Locale): string {
  const t = newslettersTexts(locale);
  return subject || (state === "draft" ? t.untitled : fill(t.gone, { id }));
}

/** How far it is, or when it goes. */
export function sentenceOf(newsletter: NewsletterRow, locale: Locale, timeZone: string): string {
  const t = newslettersTexts(locale);
  const { state, startedAt, localHour, taken } = newsletter;
  if (state !== "scheduled" || startedAt === null)
    return state === "draft" ? t.states[state] : `${t.states[state]}: ${taken} ${t.results.taken}`;
  // Its day begins first where it is first due, fourteen hours before UTC's.
  if (localHour !== null)
    return fill(t.plannedOwn, { day: dateText(startedAt, locale, "Etc/GMT-14", "weekday"), hour: localHour });
  return fill(t.planned, { moment: dateText(startedAt, locale, timeZone) });
}
