import { Hono } from "hono";
import * as v from "valibot";
import {
  SENDING_ACTS,
  type SendingAct,
  SendingPage,
  SendingSurePage,
} from "../../pages/desk/sending-page.tsx";
import { AuditPage, SettingsPage } from "../../pages/desk/settings-page.tsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import { settingsTexts } from "../../texts/desk/settings.ts";
import type { Deps } from "../../usecases/deps.ts";
import { COACH_MAILS, keepCoachWishes } from "../../usecases/desk/mail-coach.ts";
import { seeAudit, seeSettings, seeStops } from "../../usecases/desk/see-settings.ts";
import { letGo, type Stoppable, setStop } from "../../usecases/desk/stop-sending.ts";
import { TRIALS, trySetting } from "../../usecases/desk/try-setting.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

const stopSchema = v.object({
  what: v.pipe(v.string(), v.maxLength(64)),
  sure: v.optional(v.literal("1")),
});

/** What is set, what is stopped, what was done. */
export const settingsPages = new Hono<AppEnv>()
  .get("/admin/settings", (c) => settings(c))
  .post("/admin/settings/try", async (c) => {
    const sent = await deskForm(c, v.object({ what: v.picklist(TRIALS) }));
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    const tried = await trySetting(deps, sent.what, adminLocale(c), whoOf(c));
    if (tried && sent.what !== "sender") c.executionCtx.waitUntil(tickSoon(deps));
    const { trials } = settingsTexts(adminLocale(c));
    return settings(c, tried ? trials.done[sent.what] : trials.failed[sent.what]);
  })
  .post("/admin/settings/mails", async (c) => {
    const one = v.optional(v.literal("1"));
    const sent = await deskForm(c, v.object({ alarm: one, week: one, goal: one }));
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    const kinds = COACH_MAILS.filter((kind) => sent[kind] !== undefined);
    await keepCoachWishes(deps, { kinds, locale: adminLocale(c) }, whoOf(c));
    return settings(c, settingsTexts(adminLocale(c)).mails.done);
  })
  .get("/admin/settings/audit", async (c) => {
    const deps = c.get("deps");
    const locale = adminLocale(c);
    const rows = await seeAudit(deps);
    const { actNames } = peopleTexts(locale);
    return deskHtml(
      c,
      <AuditPage locale={locale} timeZone={deps.brand.timeZone} rows={rows} actNames={actNames} />,
    );
  })
  .get("/admin/settings/sending", (c) => sending(c))
  .post("/admin/settings/sending/:act", async (c) => {
    const act = SENDING_ACTS.find((each) => each === c.req.param("act"));
    if (!act) return c.notFound();
    const sent = await deskForm(c, stopSchema);
    if (sent instanceof Response) return sent;
    const { what, sure } = sent;
    if (!canStop(c.get("deps")).includes(what)) return c.notFound();
    if (!sure) return deskHtml(c, <SendingSurePage locale={adminLocale(c)} act={act} what={what} />);
    if (!(await perform(c, act, what))) return c.notFound();
    if (act !== "stop") c.executionCtx.waitUntil(tickSoon(c.get("deps")));
    return sending(c, settingsTexts(adminLocale(c)).sending.done);
  });

async function settings(c: AppContext, notice?: string): Promise<Response> {
  const deps = c.get("deps");
  const seen = await seeSettings(deps);
  const { timeZone } = deps.brand;
  return deskHtml(c, <SettingsPage locale={adminLocale(c)} timeZone={timeZone} notice={notice} {...seen} />);
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
  const stops = await seeStops(deps);
  return deskHtml(
    c,
    <SendingPage
      locale={adminLocale(c)}
      allSeries={deps.sequences.map(({ key }) => key)}
      isAllStopped={stops.stoppedAt !== null}
      areNewslettersStopped={stops.newslettersStoppedAt !== null}
      seriesStopped={stops.seriesStopped}
      isBraked={stops.brakedAt !== null}
      notice={notice}
    />,
  );
}
