import { Hono } from "hono";
import * as v from "valibot";
import { RecoveryPage, type RecoveryPageProps, RecoverySurePage } from "../../pages/desk/recovery-page.tsx";
import type { Deps } from "../../usecases/deps.ts";
import { recoverWhileStopped } from "../../usecases/desk/recover-after-restore.ts";
import { seeStops } from "../../usecases/desk/see-settings.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { posted, whoOf } from "./desk-request.ts";

/** What a datetime field sends; it has no zone, and ours is said to be UTC. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

const recoverySchema = v.object({
  from: v.pipe(v.optional(v.string(), ""), v.trim()),
  sure: v.optional(v.literal("1")),
});

/** After the database was set back: every letter that may have gone since is marked, so that none goes twice. */
export const recoveryPages = new Hono<AppEnv>()
  .get("/admin/recovery", (c) => page(c))
  .post(
    "/admin/recovery",
    posted(recoverySchema, async (c, { from, sure }, deps) => {
      const fromMs = MOMENT.test(from) ? Date.parse(`${from}Z`) : Number.NaN;
      if (Number.isNaN(fromMs)) return page(c, { problem: "notAMoment" }, 422);
      if (fromMs > deps.now()) return page(c, { from, problem: "future" }, 422);
      if (await isSending(deps)) return page(c, { from }, 409);
      if (!sure) return deskHtml(c, <RecoverySurePage from={from} />);
      const recovered = await recoverWhileStopped(deps, fromMs, whoOf(c));
      return recovered.ok ? page(c, { letters: recovered.value }) : page(c, { from }, 409);
    }),
  );

async function isSending(deps: Deps): Promise<boolean> {
  return (await seeStops(deps)).stoppedAt === null;
}

async function page(
  c: AppContext,
  shown: Omit<RecoveryPageProps, "sending"> = {},
  status: 200 | 409 | 422 = 200,
) {
  const sending = await isSending(c.get("deps"));
  return deskHtml(c, <RecoveryPage sending={sending} {...shown} />, status);
}
