import { Hono } from "hono";
import * as v from "valibot";
import {
  SENDING_ACTS,
  type SendingAct,
  SendingPage,
  SendingSurePage,
} from "../../pages/desk/sending-page.tsx";
import { AuditPage, SettingsPage } from "../../pages/desk/settings-page.tsx";
import { settingsTexts } from "../../texts/desk/settings.ts";
import type { Deps } from "../../usecases/deps.ts";
import { COACH_MAILS, keepCoachWishes } from "../../usecases/desk/mail-coach.ts";
import { seeAudit, seeSettings, seeStops } from "../../usecases/desk/see-settings.ts";
import { letGo, type Stoppable, setStop } from "../../usecases/desk/stop-sending.ts";
import { TRIALS, trySetting } from "../../usecases/desk/try-setting.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, posted, sendSoon, whoOf } from "./desk-request.ts";

const one = v.optional(v.literal("1"));
const stopSchema = v.object({ what: v.pipe(v.string(), v.maxLength(64)), sure: one });

/** What is set, what is stopped, what was done. */
export const settingsPages = new Hono<AppEnv>()
  .get("/admin/settings", (c) => settings(c))
  .post(
    "/admin/settings/try",
    posted(v.object({ what: v.picklist(TRIALS) }), async (c, { what }, deps) => {
      const tried = await trySetting(deps, what, adminLocale(c), whoOf(c));
      if (tried && what !== "sender") sendSoon(c);
      const { trials } = settingsTexts(adminLocale(c));
      return settings(c, tried ? trials.done[what] : trials.failed[what]);
    }),
  )
  .post(
    "/admin/settings/mails",
    posted(v.object({ alarm: one, week: one, goal: one }), async (c, sent, deps) => {
      const locale = adminLocale(c);
      const kinds = COACH_MAILS.filter((kind) => sent[kind] !== undefined);
      await keepCoachWishes(deps, { kinds, locale }, whoOf(c));
      return settings(c, settingsTexts(locale).mails.done);
    }),
  )
  .get("/admin/settings/audit", async (c) => deskHtml(c, <AuditPage rows={await seeAudit(c.get("deps"))} />))
  .get("/admin/settings/sending", (c) => sending(c))
  .post("/admin/settings/sending/:act", (c) => {
    const act = SENDING_ACTS.find((each) => each === c.req.param("act"));
    if (!act) return c.notFound();
    return posted(stopSchema, async (_, { what, sure }, deps) => {
      if (!canStop(deps).includes(what)) return c.notFound();
      if (!sure) return deskHtml(c, <SendingSurePage act={act} what={what} />);
      if (!(await perform(c, act, what))) return c.notFound();
      if (act !== "stop") sendSoon(c);
      return sending(c, settingsTexts(adminLocale(c)).sending.done);
    })(c);
  });

async function settings(c: AppContext, notice?: string): Promise<Response> {
  return deskHtml(c, <SettingsPage notice={notice} {...(await seeSettings(c.get("deps")))} />);
}

async function perform(c: AppContext, act: SendingAct, what: string): Promise<boolean> {
  const deps = c.get("deps");
  const who = whoOf(c);
  switch (act) {
    case "stop":
    case "start":
      return (await setStop(deps, stoppableOf(what), act === "stop", who)).ok;
    case "release":
      await letGo(deps, who);
      return true;
  }
}

/** What has a name here; anything else is nothing of ours, and is not said back. */
function canStop({ sequences }: Deps): string[] {
  return ["all", "newsletters", "brake", ...sequences.map(({ key }) => key)];
}

function stoppableOf(what: string): Stoppable {
  return what === "all" || what === "newsletters" ? what : { series: what };
}

async function sending(c: AppContext, notice?: string): Promise<Response> {
  const deps = c.get("deps");
  const allSeries = deps.sequences.map(({ key }) => key);
  return deskHtml(c, <SendingPage allSeries={allSeries} stops={await seeStops(deps)} notice={notice} />);
}
