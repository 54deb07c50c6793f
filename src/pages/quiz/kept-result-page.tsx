import type { FC } from "hono/jsx";
import { fill } from "../../texts/fill.ts";
import { keptResultTexts } from "../../texts/kept-result.ts";
import { resultTexts } from "../../texts/results.ts";
import { Layout } from "../frame/layout.tsx";
import { Result, type ResultProps } from "./result.tsx";

export interface KeptResultPageProps extends Pick<ResultProps, "locale" | "result" | "retakeUrl"> {
  /** When it was given, in words; null: not known. */
  givenOn: string | null;
  preferencesUrl: string;
  path: string;
}

/** The result that a reader's letters were chosen by, from a link in a letter: as much of it as is kept. */
export const KeptResultPage: FC<KeptResultPageProps> = ({ givenOn, preferencesUrl, path, ...result }) => {
  const { locale } = result;
  const t = keptResultTexts(locale);
  return (
    <Layout locale={locale} title={resultTexts(locale).pageTitle} path={path} helpOpen>
      <p class="small muted">
        {givenOn && fill(t.given, { date: givenOn })} {t.kept} <a href={preferencesUrl}>{t.preferences}</a>
      </p>
      <Result {...result} />
    </Layout>
  );
};
