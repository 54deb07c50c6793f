import type { FC } from "hono/jsx";
import { researchTexts } from "../../texts/desk/research.ts";
import { fill } from "../../texts/fill.ts";
import type { ResearchFiles } from "../../usecases/desk/research.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useTexts } from "./desk-context.ts";
import { Button, Hidden, Tick } from "./forms.tsx";
import { FormCard } from "./parts.tsx";

const PATH = "/admin/research";

export interface ResearchPageProps {
  files: ResearchFiles;
  /** Whether visitors are asked for a copy. */
  isOffered: boolean;
  problem?: boolean;
  done?: boolean;
}

/** Sheets for research: to fetch, and to delete once they were fetched. */
export const ResearchPage: FC<ResearchPageProps> = ({ files, isOffered, problem, done }) => {
  const t = useTexts(researchTexts);
  return (
    <AdminLayout
      title={t.title}
      path={PATH}
      notice={done ? t.done : undefined}
      problem={problem ? t.problem : undefined}
    >
      <p>{t.intro}</p>
      {!isOffered && <p class="status">{t.off}</p>}
      {(["sealed", "plain"] as const).map((name) => {
        const { ids, more } = files[name];
        if (ids.length === 0) return null;
        return (
          <FormCard title={fill(t[name], { count: ids.length })} action={PATH}>
            {more && <p>{t.more}</p>}
            <p>
              <a class="button button-quiet" href={`${PATH}/${name}.txt`} download="">
                {t.fetch}
              </a>
            </p>
            <Hidden fields={{ ids: ids.join(" ") }} />
            <Tick name="fetched" value="1" label={t.fetched} />
            <Button>{t.remove}</Button>
          </FormCard>
        );
      })}
    </AdminLayout>
  );
};
