import { Hono } from "hono";
import * as v from "valibot";
import { addDuration } from "../../drip/zone-time.ts";
import { advanceClock } from "../../usecases/upkeep/advance-clock.ts";
import { readBody } from "../http/body.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { validate } from "../http/validate.ts";

const advanceSchema = v.strictObject({ advance: v.pipe(v.string(), v.maxLength(32)) });
const ADVANCE_MAX_MS = 366 * 24 * 3_600_000;

/** Only mounted in development: a month of letters in a minute. */
export const devClock = new Hono<AppEnv>()
  .get("/dev/clock", (c) => c.json({ now: new Date(c.get("deps").now()).toISOString() }))
  .post("/dev/clock", async (c) => {
    const locale = localeOf(c);
    const body = await readBody(c);
    if (!body.ok) return problem(c, locale, body.code);
    const checked = validate(advanceSchema, body.value);
    if (!checked.ok) return problem(c, locale, "invalid-fields", checked.errors);
    const deps = c.get("deps");
    const byMs = durationMs(checked.value.advance, deps.now());
    if (byMs === null || !deps.clock) {
      return problem(c, locale, "invalid-fields", [{ code: "invalid-duration", pointer: "/advance" }]);
    }
    return c.json(await advanceClock(deps, deps.clock, byMs));
  });

/** ISO 8601, from now, in UTC; null for anything else, backwards, or over a year. */
function durationMs(text: string, nowMs: number): number | null {
  try {
    const ms = addDuration(nowMs, text, "UTC") - nowMs;
    return ms >= 0 && ms <= ADVANCE_MAX_MS ? ms : null;
  } catch {
    return null;
  }
}
