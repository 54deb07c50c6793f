import { Hono } from "hono";
import * as v from "valibot";
import { ResearchPage } from "../../pages/desk/research-page.tsx";
import { deleteResearch, type ResearchFiles, researchFiles } from "../../usecases/desk/research.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { download, posted, whoOf } from "./desk-request.ts";

const deleteSchema = v.object({ ids: v.optional(v.string(), ""), fetched: v.optional(v.string()) });

/** What visitors left for research, sealed: it is fetched here, opened on the coach's own machine, and deleted. */
export const researchPages = new Hono<AppEnv>()
  .get("/admin/research", (c) => page(c))
  .post(
    "/admin/research",
    posted(deleteSchema, async (c, { ids, fetched }, deps) => {
      if (fetched === undefined) return page(c, { problem: true }, 422);
      await deleteResearch(deps, ids.split(" ").filter(Boolean), whoOf(c));
      return page(c, { done: true });
    }),
  )
  .get("/admin/research/sealed.txt", (c) => file(c, "sealed"))
  .get("/admin/research/plain.txt", (c) => file(c, "plain"));

async function page(
  c: AppContext,
  said: { problem?: boolean; done?: boolean } = {},
  status: 200 | 422 = 200,
) {
  const deps = c.get("deps");
  const props = { files: await researchFiles(deps), isOffered: deps.research !== undefined };
  return deskHtml(c, <ResearchPage {...props} {...said} />, status);
}

async function file(c: AppContext, name: keyof ResearchFiles) {
  const { lines } = (await researchFiles(c.get("deps")))[name];
  return download(c, `${name}.txt`, lines.map((line) => `${line}\n`).join(""), "text/plain");
}
