import { Hono } from "hono";
import { OverviewPage } from "../../pages/desk/overview-page.tsx";
import { currentAttachment } from "../../quiz/attachment/definition.ts";
import { checkHealth } from "../../usecases/desk/check-health.ts";
import { listCounts, readCounts } from "../../usecases/desk/read-counts.ts";
import { readPause } from "../../usecases/desk/read-pause.ts";
import { listNewsletters } from "../../usecases/newsletter/list-newsletters.ts";
import type { AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { toCsv } from "./csv.ts";

/** How it goes: whether letters go out, and what the last fourteen days brought. */
export const overviewPages = new Hono<AppEnv>()
  .get("/admin", async (c) => {
    const deps = c.get("deps");
    const locale = adminLocale(c);
    const [health, pause, counts, newsletters] = await Promise.all([
      checkHealth(deps),
      readPause(deps),
      readCounts(deps, currentAttachment),
      listNewsletters(deps),
    ]);
    const questions = currentAttachment.items.map((item) => item.text[locale]);
    const { timeZone } = deps.brand;
    return c.html(
      <OverviewPage
        locale={locale}
        timeZone={timeZone}
        health={health}
        pause={pause}
        counts={counts}
        newsletters={newsletters.flatMap((each) =>
          each.state === "not-sent" || each.startedAt === null
            ? []
            : [{ id: each.id, subject: each.subject, state: each.state, createdAt: each.startedAt }],
        )}
        questions={questions}
      />,
    );
  })
  .get("/admin/counts.csv", async (c) => {
    const rows = await listCounts(c.get("deps"));
    const csv = toCsv([
      ["day", "metric", "key", "count"],
      ...rows.map(({ day, metric, key, count }) => [day, metric, key, count]),
    ]);
    return c.body(csv, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="counts.csv"',
    });
  });
