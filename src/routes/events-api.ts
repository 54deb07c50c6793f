import { Hono } from "hono";
import * as v from "valibot";
import { attachmentVersions } from "../quiz/attachment/definition.ts";
import { countVisit } from "../usecases/count-visit.ts";
import { readBody } from "./body.ts";
import { type AppEnv, localeOf } from "./context.ts";
import { problem } from "./problem.ts";
import { repeatedProblems } from "./repeated-names.ts";
import { validate } from "./validate.ts";

const ITEM_MAX_CHARS = 16;

const eventSchema = v.variant("event", [
  v.strictObject({ event: v.picklist(["started", "completed"]) }),
  v.strictObject({ event: v.literal("answered"), item: v.pipe(v.string(), v.maxLength(ITEM_MAX_CHARS)) }),
]);

/** Of every version: a page that was open during a deploy still counts. */
const itemIds = new Set([...attachmentVersions.values()].flatMap(({ items }) => items.map(({ id }) => id)));

/** How far visits come, as daily counts: no visitor, no answer, no time of day. */
export const eventsApi = new Hono<AppEnv>().post("/v1/events", async (c) => {
  const locale = localeOf(c);
  const body = await readBody(c);
  if (!body.ok) return problem(c, locale, body.code);
  if (body.kind !== "json") return problem(c, locale, "unsupported-media-type");
  const checked = validate(eventSchema, body.value);
  if (!checked.ok) return problem(c, locale, "invalid-fields", checked.errors);
  const twice = repeatedProblems(body.repeated, []);
  if (twice.length > 0) return problem(c, locale, "invalid-fields", twice);
  const visit = checked.value;
  if (visit.event === "answered" && !itemIds.has(visit.item))
    return problem(c, locale, "invalid-fields", [{ code: "unknown-item", pointer: "/item" }]);
  await countVisit(c.get("deps"), visit);
  return c.body(null, 204, { "cache-control": "no-store" });
});
