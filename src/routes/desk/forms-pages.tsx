import { Hono } from "hono";
import { FormsPage } from "../../pages/desk/forms-page.tsx";
import { isProblemCode, problemDetail } from "../../texts/problems.ts";
import { listFormPosts } from "../../usecases/forms/list-form-posts.ts";
import { formBookOf } from "../forms/read-form-post.ts";
import type { AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";

/** The forms that sign people up, and why the last posts were refused. */
export const formPostsPages = new Hono<AppEnv>().get("/admin/forms", async (c) => {
  const deps = c.get("deps");
  const locale = adminLocale(c);
  const { signUps, refused } = await listFormPosts(deps);
  const forms = [...formBookOf(deps).values()].map(({ id, builder, secret }) => ({
    id,
    builder,
    address: `${deps.settings.siteUrl}/v1/forms/${id}`,
    hasSecret: secret !== null,
    signUps: signUps.get(id) ?? 0,
  }));
  const inWords = refused.map(({ reasons, ...post }) => ({
    ...post,
    reasons: reasons.map(({ code, pointer }) => ({
      code,
      pointer,
      detail: isProblemCode(code) ? problemDetail(code, locale) : code,
    })),
  }));
  c.header("cache-control", "no-store");
  return c.html(<FormsPage locale={locale} timeZone={deps.brand.timeZone} forms={forms} refused={inWords} />);
});
