import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { researchTexts } from "../../texts/desk/research.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";

const PATH = "/admin/research";

interface SheetFile {
  ids: readonly string[];
  /** One line a sheet. */
  lines: readonly string[];
  more: boolean;
}

export interface ResearchPageProps {
  locale: Locale;
  files: Record<"sealed" | "plain", SheetFile>;
  /** Whether visitors are asked for a copy. */
  isOffered: boolean;
  problem?: boolean;
  done?: boolean;
}

const Files: FC<{ locale: Locale; name: keyof ResearchPageProps["files"]; file: SheetFile }> = ({
  locale,
  name,
  file,
}) => {
  const t = researchTexts(locale);
  return (
    <form class="card" method="post" action={PATH}>
      <h2>{fill(t[name], { count: file.ids.length })}</h2>
      {file.more && <p>{t.more}</p>}
      <p>
        <a class="button button-quiet" href={`${PATH}/${name}.txt`} download="">
          {t.fetch}
        </a>
      </p>
      <input type="hidden" name="ids" value={file.ids.join(" ")} />
      <label class="tick">
        <input type="checkbox" name="fetched" value="1" id={`fetched-${name}`} />
        <span>{t.fetched}</span>
      </label>
      <p>
        <button class="button" type="submit">
          {t.remove}
        </button>
      </p>
    </form>
  );
};

/** Sheets for research: to fetch, and to delete once they were fetched. */
export const ResearchPage: FC<ResearchPageProps> = ({ locale, files, isOffered, problem, done }) => {
  const t = researchTexts(locale);
  const { sealed, plain } = files;
  return (
    <AdminLayout title={t.title} path={PATH} locale={locale}>
      <h1>{t.title}</h1>
      {done && (
        <p class="status" role="status">
          {t.done}
        </p>
      )}
      {problem && <ErrorSummary title={t.problem} links={[]} />}
      <p>{t.intro}</p>
      {!isOffered && <p class="status">{t.off}</p>}
      {sealed.ids.length > 0 && <Files locale={locale} name="sealed" file={sealed} />}
      {plain.ids.length > 0 && <Files locale={locale} name="plain" file={plain} />}
    </AdminLayout>
  );
};
