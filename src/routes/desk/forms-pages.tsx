import { Hono } from "hono";
import type { FormConfig } from "../../forms/form-config.ts";
import { FormsPage } from "../../pages/desk/forms-page.tsx";
import { isProblemCode, problemDetail } from "../../texts/problems.ts";
import { listFormPosts } from "../../usecases/forms/list-form-posts.ts";
import { formBookOf } from "../forms/read-form-post.ts";
import type { AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale } from "./desk-request.ts";

/** The forms that sign people up, and why the last posts were refused. */
export const formPostsPages = new Hono<AppEnv>().get("/admin/forms", async (c) => {
  const deps = c.get("deps");
  const book = formBookOf(deps);
  const all = [...book.values()];
  const { signUps, inUse, refused } = await listFormPosts(deps, [...book.keys()]);
  const isOn = ({ id, gap }: FormConfig) => gap === null || inUse.has(id);
  const forms = all.filter(isOn).map(({ id, builder, secret, gap }) => ({
    id,
    gap,
    builder,
    address: `${deps.settings.siteUrl}/v1/forms/${id}`,
    hasSecret: secret !== null,
    signUps: signUps.get(id) ?? 0,
  }));
  const off = all.filter((form) => !isOn(form)).map(({ id }) => id);
  const detailOf = (code: string) => (isProblemCode(code) ? problemDetail(code, adminLocale(c)) : code);
  const inWords = refused.map(({ reasons, ...post }) => ({
    ...post,
    reasons: reasons.map((reason) => ({ ...reason, detail: detailOf(reason.code) })),
  }));
  c.header("cache-control", "no-store");
  return deskHtml(c, <FormsPage forms={forms} off={off} refused={inWords} />);
});
