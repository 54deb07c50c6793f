import { Hono } from "hono";
import type { AppContext, AppEnv } from "./context.ts";

const DOCS_MAX_AGE_S = 300;

/** The API as a document for programs and as a page for people; dev/build-openapi.ts makes both. */
export const docsPages = new Hono<AppEnv>()
  .get("/openapi.json", (c) => asset(c, "openapi.json", "application/json"))
  .get("/docs", (c) => asset(c, "docs.txt", "text/html; charset=UTF-8"));

/** A built file under our own headers: kept as text, so that nowhere it opens as a page without them. */
async function asset(c: AppContext, name: string, type: string) {
  const url = new URL(`/assets/${name}`, c.req.url);
  const headers = new Headers();
  const known = c.req.header("if-none-match");
  if (known) headers.set("if-none-match", known);
  const found = await c.env?.ASSETS?.fetch(new Request(url, { headers }));
  if (!found || (found.status !== 200 && found.status !== 304)) return c.notFound();
  const etag = found.headers.get("etag");
  const own = { "cache-control": `public, max-age=${DOCS_MAX_AGE_S}`, ...(etag ? { etag } : {}) };
  if (found.status === 304) return c.body(null, 304, own);
  return c.body(await found.text(), 200, { ...own, "content-type": type });
}
