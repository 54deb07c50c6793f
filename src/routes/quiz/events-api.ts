import { Hono } from "hono";
import { attachmentVersions } from "../../quiz/attachment/definition.ts";
import { countVisit } from "../../usecases/quiz/count-visit.ts";
import type { AppEnv } from "../http/context.ts";
import { invalidFields, jsonBody } from "../http/json-body.ts";
import { eventSchema } from "../http/request-schemas.ts";

/** Of every version: a page that was open during a deploy still counts. */
const itemIds = new Set([...attachmentVersions.values()].flatMap(({ items }) => items.map(({ id }) => id)));

/** How far visits come, as daily counts: no visitor, no answer, no time of day. */
export const eventsApi = new Hono<AppEnv>().post("/v1/events", jsonBody(eventSchema), async (c) => {
  const visit = c.req.valid("json");
  if (visit.event === "answered" && !itemIds.has(visit.item))
    return invalidFields(c, [{ code: "unknown-item", pointer: "/item" }]);
  await countVisit(c.get("deps"), visit);
  return c.body(null, 204, { "cache-control": "no-store" });
});
