import { Hono } from "hono";
import * as v from "valibot";
import { ResearchPage } from "../../pages/desk/research-page.tsx";
import { deleteResearch, type ResearchFiles, researchFiles } from "../../usecases/desk/research.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

const deleteSchema = v.object({ ids: v.optional(v.string(), ""), fetched: v.optional(v.string()) });

/** What visitors left for research, sealed: it is fetched here, opened on the coach's own machine, and deleted. */
export const researchPages = new Hono<AppEnv>()
  .get("/admin/research", async (c) => page(c, {}))
  .post("/admin/research", async (c) => {
    const sent = await deskForm(c, deleteSchema);
    if (sent instanceof Response) return sent;
    if (sent.fetched === undefined) return page(c, { problem: true }, 422);
    await deleteResearch(c.get("deps"), sent.ids.split(" ").filter(Boolean), whoOf(c));
    return page(c, { done: true });
  })
  .get("/admin/research/sealed.txt", (c) => file(c, "sealed"))
  .get("/admin/research/plain.txt", (c) => file(c, "plain"));

async function page(c: AppContext, shown: { problem?: boolean; done?: boolean }, status: 200 | 422 = 200) {
  const deps = c.get("deps");
  const files = await researchFiles(deps);
  const isOffered = deps.research !== undefined;
  return deskHtml(
    c,
    <ResearchPage locale={adminLocale(c)} files={files} isOffered={isOffered} {...shown} />,
    status,
  );
}

async function file(c: AppContext, name: keyof ResearchFiles) {
  const { lines } = (await researchFiles(c.get("deps")))[name];
  return c.body(lines.map((line) => `${line}\n`).join(""), 200, {
    "content-type": "text/plain; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.txt"`,
  });
}
