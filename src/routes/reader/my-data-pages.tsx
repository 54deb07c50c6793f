import { Hono } from "hono";
import { NAME_MAX_CHARS } from "../../config.ts";
import { ButtonPage } from "../../pages/frame/button-page.tsx";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { MyDataPage } from "../../pages/reader/my-data-page.tsx";
import { normaliseAddress } from "../../privacy/address.ts";
import { myDataTexts } from "../../texts/my-data.ts";
import { problemDetail } from "../../texts/problems.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { eraseByToken } from "../../usecases/reader/erase.ts";
import { changeOwn, lookUpMyData, takeMyData } from "../../usecases/reader/export-data.ts";
import {
  type AddressRefusal,
  askNewAddress,
  lookUpNewAddress,
  takeNewAddress,
} from "../../usecases/reader/new-address.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { message } from "../http/message.tsx";

/**
 * What is held of a reader: to see, to change, to take along, to have erased. Its link goes by mail to the reader's own
 * address and lasts an hour; only buttons change anything.
 */
export const myDataPages = new Hono<AppEnv>()
  .get("/my-data/:token", (c) => show(c))
  .post("/my-data/:token/export", async (c) => {
    const taken = await takeMyData(c.get("deps"), c.req.param("token"));
    if (!taken.ok) return refusedPage(c, taken.code);
    sendMail(c);
    c.header("content-disposition", 'attachment; filename="my-data.json"');
    c.header("content-type", "application/json; charset=utf-8");
    return c.body(JSON.stringify(taken.value, null, 2));
  })
  .post("/my-data/:token/name", async (c) => {
    const firstName = (await fieldIn(c, "firstName")).slice(0, NAME_MAX_CHARS) || null;
    const changed = await changeOwn(c.get("deps"), c.req.param("token"), { act: "save", firstName });
    return changed.ok ? show(c, { done: true }) : refusedPage(c, changed.code);
  })
  .post("/my-data/:token/forget-result", async (c) => {
    const changed = await changeOwn(c.get("deps"), c.req.param("token"), { act: "forget-result" });
    return changed.ok ? show(c, { done: true }) : refusedPage(c, changed.code);
  })
  .post("/my-data/:token/address", async (c) => {
    const locale = localeOf(c);
    const email = normaliseAddress(await fieldIn(c, "email"));
    if (email === null) return show(c, { problem: problemDetail("invalid-email", locale) });
    const asked = await askNewAddress(c.get("deps"), c.req.param("token"), email);
    if (!asked.ok) return refusedPage(c, asked.code);
    sendMail(c);
    return c.html(<MessagePage locale={locale} {...myDataTexts(locale).newAddress.asked} />);
  })
  .get("/my-data/:token/erase", async (c) => {
    const held = await lookUpMyData(c.get("deps"), c.req.param("token"));
    if (!held.ok) return refusedPage(c, held.code);
    const locale = localeOf(c);
    const { details, ...texts } = myDataTexts(locale).erase;
    const action = `${c.req.path}?lang=${locale}`;
    return c.html(<ButtonPage locale={locale} action={action} texts={texts} details={details} />);
  })
  .post("/my-data/:token/erase", async (c) => {
    // Pressed twice, the second finds nothing: that is no reason to be told that something is wrong.
    const erased = await eraseByToken(c.get("deps"), c.req.param("token"));
    if (!erased.ok) return refusedPage(c, erased.code);
    sendMail(c);
    const locale = localeOf(c);
    return c.html(<MessagePage locale={locale} {...myDataTexts(locale).erased} />);
  })
  .get("/new-address/:token", async (c) => {
    const found = await lookUpNewAddress(c.get("deps"), c.req.param("token"));
    if (!found.ok) return notTaken(c, found.code);
    const locale = localeOf(c);
    const texts = myDataTexts(locale).newAddress.confirm;
    return c.html(<ButtonPage locale={locale} action={`${c.req.path}?lang=${locale}`} texts={texts} />);
  })
  .post("/new-address/:token", async (c) => {
    const taken = await takeNewAddress(c.get("deps"), c.req.param("token"));
    if (!taken.ok) return notTaken(c, taken.code);
    sendMail(c);
    const locale = localeOf(c);
    return c.html(<MessagePage locale={locale} {...myDataTexts(locale).newAddress.taken} />);
  });

async function show(c: AppContext, said: { done?: boolean; problem?: string } = {}) {
  const token = c.req.param("token") ?? "";
  const held = await lookUpMyData(c.get("deps"), token);
  if (!held.ok) return refusedPage(c, held.code);
  const props = { locale: localeOf(c), path: `/my-data/${token}`, ...said, ...held.value };
  return c.html(<MyDataPage {...props} />, said.problem ? 422 : 200);
}

function sendMail(c: AppContext): void {
  c.executionCtx.waitUntil(tickSoon(c.get("deps")));
}

/** A text field of a form; what can't be read counts as empty. */
async function fieldIn(c: AppContext, name: string): Promise<string> {
  const body = await readBody(c);
  const value = body.ok ? (Object(body.value) as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value.trim() : "";
}

function notTaken(c: AppContext, code: AddressRefusal) {
  if (code === "taken") {
    const locale = localeOf(c);
    return c.html(<MessagePage locale={locale} {...myDataTexts(locale).newAddress.inUse} />, 409);
  }
  return refusedPage(c, code === "expired" ? "expired-token" : "unknown-token");
}

function refusedPage(c: AppContext, code: "unknown-token" | "expired-token") {
  if (code === "unknown-token") return message(c, "invalid-token", 404);
  const locale = localeOf(c);
  return c.html(<MessagePage locale={locale} {...myDataTexts(locale).expired} />, 410);
}
