import { Hono } from "hono";
import { OverviewPage } from "../../pages/desk/overview-page.tsx";
import { QuizDeskPage } from "../../pages/desk/quiz-desk-page.tsx";
import { currentAttachment } from "../../quiz/attachment/definition.ts";
import { checkHealth } from "../../usecases/desk/check-health.ts";
import { firstSteps } from "../../usecases/desk/first-steps.ts";
import { listCounts } from "../../usecases/desk/list-counts.ts";
import { PERIODS, readOverview } from "../../usecases/desk/read-overview.ts";
import { readQuiz } from "../../usecases/desk/read-quiz.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { toCsv } from "./csv.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, download } from "./desk-request.ts";

const QUIZ_DAYS = 90;

/** How it goes: whether letters go out, and what a period brought. */
export const overviewPages = new Hono<AppEnv>()
  .get("/admin", async (c) => {
    const deps = c.get("deps");
    const days = PERIODS.find((each) => String(each) === c.req.query("days")) ?? 30;
    const [health, overview] = await Promise.all([
      checkHealth(deps),
      readOverview(deps, currentAttachment, days),
    ]);
    const asked = c.req.query("series");
    const known = overview.letters.find(({ series }) => series === asked);
    const most = overview.letters.toSorted((a, b) => b.received - a.received)[0];
    const steps = await firstSteps(deps, overview);
    const page = (
      <OverviewPage
        siteUrl={deps.settings.siteUrl}
        steps={steps}
        signs={health.signs}
        series={known?.series ?? most?.series ?? ""}
        questions={questionsFor(c)}
        {...overview}
      />
    );
    return deskHtml(c, page, 200, health);
  })
  .get("/admin/quiz", async (c) => {
    const numbers = await readQuiz(c.get("deps"), currentAttachment, QUIZ_DAYS);
    return deskHtml(c, <QuizDeskPage questions={questionsFor(c)} {...numbers} />);
  })
  .get("/admin/counts.csv", async (c) => {
    const rows = await listCounts(c.get("deps"));
    const cells = rows.map(({ day, metric, key, count }) => [day, metric, key, count]);
    return download(c, "counts.csv", toCsv([["day", "metric", "key", "count"], ...cells]));
  });

const questionsFor = (c: AppContext) => currentAttachment.items.map(({ text }) => text[adminLocale(c)]);
