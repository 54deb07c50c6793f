import type { FC } from "hono/jsx";
import { resultTexts } from "../../texts/results.ts";
import type { Query } from "../frame/lang-link.ts";
import { Layout } from "../frame/layout.tsx";
import { Offer, Pause } from "../sign-up/offer.tsx";
import type { SignUpFormProps } from "../sign-up/sign-up-form.tsx";
import { BackToSite, Result, type ResultProps } from "./result.tsx";
import { ResultKeep, type ResultKeepProps } from "./result-keep.tsx";

const NIGHT_FROM_HOUR = 22;
const NIGHT_TO_HOUR = 7;

export interface ResultPageProps
  extends Pick<ResultProps, "locale" | "result" | "counts" | "retakeUrl" | "earlier"> {
  /** The visitor's local hour, 0-23. */
  hour: number;
  /** The offer of letters; null where none is made. */
  offer: SignUpFormProps | null;
  keep: Omit<ResultKeepProps, "locale">;
  /** What the other language has to know as well. */
  query?: Query;
  /** The page of a site that the quiz was begun from, with the result in its address. */
  backUrl?: string | null;
  /** The page's own path, where `?lang=` gives it in the other language. */
  path?: string;
  quickExitUrl?: string;
}

/** Between 22:00 and 07:00 the page opens with one calming sentence. */
function isNight(hour: number): boolean {
  return hour >= NIGHT_FROM_HOUR || hour < NIGHT_TO_HOUR;
}

/** A result on its own page. A form that has to be mended comes back in it: the result never goes. */
export const ResultPage: FC<ResultPageProps> = (props) => {
  const { locale, hour, offer, keep, query, backUrl, path, quickExitUrl, ...result } = props;
  const t = resultTexts(locale);
  return (
    <Layout
      locale={locale}
      title={t.pageTitle}
      path={path}
      query={query}
      quickExitUrl={quickExitUrl}
      helpOpen
    >
      {isNight(hour) && <p class="night">{t.night}</p>}
      <Result
        locale={locale}
        {...result}
        pause={offer && <Pause {...offer} />}
        offer={offer && <Offer {...offer} />}
        back={backUrl && <BackToSite locale={locale} url={backUrl} />}
        keep={<ResultKeep locale={locale} {...keep} />}
      />
    </Layout>
  );
};
