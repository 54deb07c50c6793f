import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { resultTexts } from "../../texts/results.ts";
import { ResultMailForm, type ResultMailProps } from "../sign-up/result-mail-form.tsx";

export interface ResultKeepProps {
  locale: Locale;
  /** The quiz's own address, to share: never the result's. */
  shareUrl: string;
  /** Until when the page can be opened, in words. */
  until: string;
  mail: ResultMailProps;
}

const Icon: FC<{ d: string }> = ({ d }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} />
  </svg>
);

/** What can be done with the result. Printing and sharing ask the browser; without a script its own menu does. */
export const ResultKeep: FC<ResultKeepProps> = ({ locale, shareUrl, until, mail }) => {
  const t = resultTexts(locale).keep;
  return (
    <section class="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">{t.title}</h2>
      <details class="act" id="mail" open={mail.email !== undefined}>
        <summary>
          <Icon d="M3 6h18v12H3zM3 7l9 7 9-7" />
          <span>{t.mail}</span>
        </summary>
        <ResultMailForm locale={locale} {...mail} />
      </details>
      <button class="act" type="button" hidden data-print="">
        <Icon d="M12 3v12m-5-5 5 5 5-5M4 20h16" />
        <span>{t.print}</span>
      </button>
      <button class="act" type="button" hidden data-share={shareUrl} data-copied={t.copied}>
        <Icon d="M12 15V3M7 8l5-5 5 5M5 12v9h14v-9" />
        <span>
          {t.share}
          <small>{t.shareNote}</small>
        </span>
      </button>
      <p class="small muted" role="status" data-share-status="" />
      <p class="small muted">{fill(t.until, { date: until })}</p>
    </section>
  );
};
