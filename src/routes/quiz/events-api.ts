import { Hono } from "hono";
import { currentAttachment, everyItem } from "../../quiz/attachment/definition.ts";
import { countVisit } from "../../usecases/quiz/count-visit.ts";
import { refererOf } from "../http/allowed-page.ts";
import type { AppEnv } from "../http/context.ts";
import { invalidFields, jsonBody } from "../http/json-body.ts";
import { eventSchema } from "../http/request-schemas.ts";

const itemIds = new Set(everyItem.map(({ id }) => id));
/** The others' pages were open when another version was deployed: nobody looks at their drop-off any more. */
const counted = new Set(currentAttachment.items.map(({ id }) => id));

/** How far visits come, as daily counts: no visitor, no answer, no time of day. */
export const eventsApi = new Hono<AppEnv>().post("/v1/events", jsonBody(eventSchema), async (c) => {
  const visit = c.req.valid("json");
  if (visit.event === "answered" && !itemIds.has(visit.item))
    return invalidFields(c, [{ code: "unknown-item", pointer: "/item" }]);
  const taken = () => c.body(null, 204, { "cache-control": "no-store" });
  if (visit.event === "answered" && !counted.has(visit.item)) return taken();
  const from = refererOf(c);
  const isFirst = visit.event === "viewed" || visit.event === "started";
  await countVisit(
    c.get("deps"),
    // Of a quiz that stands on another site, the browser itself tells which.
    isFirst && !visit.source && from ? { ...visit, source: { page: from } } : visit,
  );
  return taken();
});
