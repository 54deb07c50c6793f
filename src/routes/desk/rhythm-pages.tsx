import { Hono } from "hono";
import * as v from "valibot";
import {
  RhythmPage,
  type RhythmPageProps,
  type RhythmStep,
  RhythmSurePage,
} from "../../pages/desk/rhythm-page.tsx";
import {
  addStep,
  type NewRhythm,
  type SeenStep,
  saveRhythm,
  seeRhythm,
  weighRhythm,
} from "../../usecases/desk/change-rhythm.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, posted, whoOf } from "./desk-request.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const word = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(80));
const number = (max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(max));
const on = v.optional(v.literal("on"));
const rhythmSchema = v.object({
  after: word,
  state: v.picklist(["active", "paused", "removed"]),
  days: number(365),
  hours: number(23),
  from: number(23),
  to: number(24),
  day1: on,
  day2: on,
  day3: on,
  day4: on,
  day5: on,
  day6: on,
  day7: on,
  sure: v.optional(v.literal("1")),
});
type Sent = Omit<v.InferOutput<typeof rhythmSchema>, "sure">;

/** When the letters of a series go: each change is weighed first, and made by a second press. */
export const rhythmPages = new Hono<AppEnv>()
  .get("/admin/rhythm/:sequence", (c) => show(c))
  .post("/admin/rhythm/:sequence/add", async (c) => {
    const deps = c.get("deps");
    const sequence = c.req.param("sequence");
    const added = await addStep(deps, sequence, whoOf(c));
    if (!added.ok) return c.notFound();
    return c.redirect(`/admin/letters/${sequence}/${added.value}/edit`, 303);
  })
  .post(
    "/admin/rhythm/:sequence/:step",
    posted(rhythmSchema, async (c, { sure, ...sent }, deps) => {
      const { sequence = "", step = "" } = c.req.param() as Record<string, string | undefined>;
      const wanted = { sequence, step, ...wantedBy(sent) };
      if (sure) {
        const saved = await saveRhythm(deps, wanted, whoOf(c));
        return show(c, saved.ok ? { saved: true } : { problem: saved.code });
      }
      const weighed = await weighRhythm(deps, wanted);
      if (!weighed.ok)
        return weighed.code === "unknown-step" ? c.notFound() : show(c, { problem: weighed.code });
      const subject = deps.letters.find(sequence, step, adminLocale(c))?.subject ?? null;
      const props = { sequence, step, subject, impact: weighed.value, fields: fieldsOf(sent) };
      return deskHtml(c, <RhythmSurePage {...props} />);
    }),
  );

/** No day at all is every day: a letter that never goes is paused instead. */
function wantedBy(sent: Sent): Omit<NewRhythm, "sequence" | "step"> {
  const { after, state, days, hours, from, to } = sent;
  const chosen = WEEKDAYS.filter((day) => sent[`day${day}`]);
  return {
    after: after || null,
    state,
    wait: `P${days}DT${hours}H`,
    window: { fromHour: from, toHour: to },
    weekdays: chosen.length > 0 ? chosen : WEEKDAYS,
  };
}

/** As they were sent, to be sent again. */
function fieldsOf(sent: Sent): Record<string, string> {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

const ALL_DAY = { fromHour: 0, toHour: 24 };
const WAIT = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/;

function shown({ wait, window, weekdays, ...step }: SeenStep): RhythmStep {
  const [, weeks, days, hours] = WAIT.exec(wait) ?? [];
  return {
    ...step,
    days: 7 * Number(weeks ?? 0) + Number(days ?? 0),
    hours: Number(hours ?? 0),
    window: window ?? ALL_DAY,
    weekdays: weekdays ?? WEEKDAYS,
  };
}

async function show(c: AppContext, said: Pick<RhythmPageProps, "saved" | "problem"> = {}): Promise<Response> {
  const sequence = c.req.param("sequence") ?? "";
  const steps = await seeRhythm(c.get("deps"), sequence);
  if (!steps) return c.notFound();
  return deskHtml(
    c,
    <RhythmPage sequence={sequence} steps={steps.map(shown)} {...said} />,
    said.problem ? 422 : 200,
  );
}
