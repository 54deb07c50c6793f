import { Hono } from "hono";
import * as v from "valibot";
import { RecoveryPage, type RecoveryPageProps, RecoverySurePage } from "../../pages/desk/recovery-page.tsx";
import type { Deps } from "../../usecases/deps.ts";
import { recoverWhileStopped } from "../../usecases/desk/recover-after-restore.ts";
import { seeStops } from "../../usecases/desk/see-settings.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

/** What a datetime field sends; it has no zone, and ours is said to be UTC. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

const recoverySchema = v.object({ from: v.optional(v.string(), ""), sure: v.optional(v.literal("1")) });

/** After the database was set back: every letter that may have gone since is marked, so that none goes twice. */
export const recoveryPages = new Hono<AppEnv>()
  .get("/admin/recovery", (c) => page(c))
  .post("/admin/recovery", async (c) => {
    const deps = c.get("deps");
    const sent = await deskForm(c, recoverySchema);
    if (sent instanceof Response) return sent;
    const from = sent.from.trim();
    const fromMs = MOMENT.test(from) ? Date.parse(`${from}Z`) : Number.NaN;
    if (Number.isNaN(fromMs)) return page(c, { problem: "notAMoment" }, 422);
    if (fromMs > deps.now()) return page(c, { from, problem: "future" }, 422);
    if (await isSending(deps)) return page(c, { from }, 409);
    if (!sent.sure) return deskHtml(c, <RecoverySurePage locale={adminLocale(c)} from={from} />);
    const recovered = await recoverWhileStopped(deps, fromMs, whoOf(c));
    return recovered.ok ? page(c, { letters: recovered.value }) : page(c, { from }, 409);
  });

async function isSending(deps: Deps): Promise<boolean> {
  return (await seeStops(deps)).stoppedAt === null;
}

async function page(
  c: AppContext,
  shown: Omit<RecoveryPageProps, "locale" | "sending"> = {},
  status: 200 | 409 | 422 = 200,
) {
  const sending = await isSending(c.get("deps"));
  return deskHtml(c, <RecoveryPage locale={adminLocale(c)} sending={sending} {...shown} />, status);
}
