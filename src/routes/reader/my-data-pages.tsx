import { Hono } from "hono";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { MyDataErasedPage, MyDataErasePage } from "../../pages/reader/my-data-erase-page.tsx";
import { MyDataPage } from "../../pages/reader/my-data-page.tsx";
import { pageTexts } from "../../texts/pages.ts";
import { eraseByToken } from "../../usecases/reader/erase.ts";
import { lookUpMyData } from "../../usecases/reader/export-data.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";

/** What is held of a reader: to see, to take along, to have erased. Only the last page's button changes anything. */
export const myDataPages = new Hono<AppEnv>()
  .get("/my-data/:token", async (c) => {
    const held = await lookUpMyData(c.get("deps"), c.req.param("token"));
    if (!held) return unknown(c);
    return c.html(<MyDataPage locale={localeOf(c)} path={c.req.path} {...held} />);
  })
  .get("/my-data/:token/export", async (c) => {
    const held = await lookUpMyData(c.get("deps"), c.req.param("token"));
    if (!held) return unknown(c);
    c.header("content-disposition", 'attachment; filename="my-data.json"');
    c.header("content-type", "application/json; charset=utf-8");
    return c.body(JSON.stringify(held.data, null, 2));
  })
  .get("/my-data/:token/erase", async (c) => {
    const held = await lookUpMyData(c.get("deps"), c.req.param("token"));
    if (!held) return unknown(c);
    const locale = localeOf(c);
    return c.html(<MyDataErasePage locale={locale} action={`${c.req.path}?lang=${locale}`} />);
  })
  .post("/my-data/:token/erase", async (c) => {
    // Pressed twice, the second finds nothing: that is no reason to be told that something is wrong.
    const erased = await eraseByToken(c.get("deps"), c.req.param("token"));
    return erased.ok ? c.html(<MyDataErasedPage locale={localeOf(c)} />) : unknown(c);
  });

function unknown(c: AppContext) {
  const locale = localeOf(c);
  return c.html(<MessagePage locale={locale} {...pageTexts(locale).messages["invalid-token"]} />, 404);
}
