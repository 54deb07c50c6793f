import { freshGuard } from "../../abuse/form-start.ts";
import { returnLink } from "../../client/embed/return-link.ts";
import { seriesSpan } from "../../drip/series-span.ts";
import { langLink, type Query } from "../../pages/frame/lang-link.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { ResultPage } from "../../pages/quiz/result-page.tsx";
import { ownLetters } from "../../pages/sign-up/own-letters.ts";
import type { ResultMailProps } from "../../pages/sign-up/result-mail-form.tsx";
import type { SignUpFormProps } from "../../pages/sign-up/sign-up-form.tsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { pageTexts } from "../../texts/pages.ts";
import type { OpenedResult } from "../../usecases/quiz/result-token.ts";
import { askedConsents } from "../../usecases/sign-up/asked-consents.ts";
import { type AppContext, localeOf } from "../http/context.ts";
import { localHour } from "../http/local-hour.ts";
import { EARLIER_FIELD } from "./came-from.ts";
import { earlierView } from "./earlier-view.tsx";

export interface ResultView {
  token: string;
  opened: OpenedResult;
  locale: Locale;
  /** Where somebody came from: came-from.ts. */
  query: Query;
  /** A form that came back to be mended. */
  returned?: Partial<SignUpFormProps>;
  /** "Mail me my result" that came back to be mended. */
  mail?: Partial<ResultMailProps>;
}

/** A sealed result as its page: with the offer, or with the form that has to be mended, in its place. */
export async function resultView(
  c: AppContext,
  { token, opened, locale, query, returned, mail }: ResultView,
) {
  const deps = c.get("deps");
  const { siteUrl } = deps.settings;
  const { result, counts } = opened;
  const { returnUrl, ...source } = query;
  const guard = await freshGuard(deps);
  const carried = Object.entries(source).filter((field): field is [string, string] => Boolean(field[1]));
  return (
    <ResultPage
      locale={locale}
      result={result}
      counts={counts}
      hour={localHour(c, deps.now(), deps.brand.timeZone)}
      retakeUrl={langLink("/quiz", locale, { ...query, retake: "1" })}
      earlier={await earlierView(c, { now: result, locale, link: query[EARLIER_FIELD] })}
      offer={{
        locale,
        action: "/v1/leads",
        result: token,
        own: ownLetters(result, locale),
        letters: seriesSpan(deps.sequences),
        consents: askedConsents(deps, locale, "choice"),
        guard,
        carried: Object.fromEntries(carried),
        ...returned,
      }}
      keep={{
        shareUrl: `${siteUrl}/quiz`,
        until: dateText(opened.until, locale, deps.brand.timeZone, "date"),
        mail: { action: `/r/${token}/mail`, guard, carried: query, ...mail },
      }}
      query={query}
      backUrl={returnLink(returnUrl ?? null, siteUrl, null, token)}
      path={`/r/${token}`}
    />
  );
}

/** Instead of a result: older than it is kept, or no link of ours. */
export function resultGone(c: AppContext, code: "expired" | "invalid") {
  const locale = localeOf(c);
  const { [code === "expired" ? "expired-result" : "invalid-token"]: message } = pageTexts(locale).messages;
  return c.html(<MessagePage locale={locale} {...message} />, code === "expired" ? 410 : 404);
}
