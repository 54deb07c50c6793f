import * as v from "valibot";
import { TURNSTILE_FIELD } from "../../abuse/form-fields.ts";
import { TURNSTILE_MAX_CHARS } from "../../abuse/turnstile.ts";
import { EMAIL_MAX_CHARS } from "../../config.ts";
import { SURENESS, TOOK } from "../../quiz/told-of-sheet.ts";
import { LOCALES, THOUGHT_OF } from "../../quiz/types.ts";
import { anyObject } from "./validate.ts";

const VERSION_MAX_CHARS = 16;
const ITEM_MAX_CHARS = 16;
const GOAL_MAX_CHARS = 64;

/** Checked item by item by the quiz itself, which can say which item is wrong. */
export const byItem = anyObject as v.GenericSchema<Record<string, number | null>, Record<string, unknown>>;

/** POST /v1/quizzes/attachment/scores */
export const scoreSchema = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)),
  locale: v.optional(v.picklist(LOCALES)),
  answers: byItem,
  itemTimesMs: v.optional(byItem),
  keepAnswers: v.optional(v.boolean()),
  // Where Turnstile is set no copy is kept without one.
  [TURNSTILE_FIELD]: v.optional(v.pipe(v.string(), v.maxLength(TURNSTILE_MAX_CHARS))),
  retake: v.optional(v.boolean()),
  thoughtOf: v.optional(v.picklist(THOUGHT_OF)),
});

export const UTM = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] as const;

export const UTM_MAX_CHARS = 100;
/** The site whose link led to our own quiz. */
export const FROM_FIELD = "from";

const utm = v.optional(v.pipe(v.string(), v.maxLength(UTM_MAX_CHARS)));

/** Where a visit or a lead came from, as a page tells it. */
export const sourceSchema = v.strictObject({
  page: v.optional(v.pipe(v.string(), v.maxLength(500))),
  [FROM_FIELD]: v.optional(v.pipe(v.string(), v.maxLength(500))),
  utm_source: utm,
  utm_medium: utm,
  utm_campaign: utm,
  utm_term: utm,
  utm_content: utm,
} satisfies Record<"page" | typeof FROM_FIELD | (typeof UTM)[number], unknown>);

/** POST /v1/events */
export const eventSchema = v.variant("event", [
  v.strictObject({ event: v.picklist(["viewed", "started"]), source: v.optional(sourceSchema) }),
  v.strictObject({
    event: v.literal("completed"),
    sureness: v.optional(v.picklist(SURENESS)),
    took: v.optional(v.picklist(TOOK)),
  }),
  v.strictObject({ event: v.literal("answered"), item: v.pipe(v.string(), v.maxLength(ITEM_MAX_CHARS)) }),
]);

/** POST /v1/goals */
export const goalSchema = v.strictObject({
  // Longer than any address, so that the address itself is what is found wrong.
  email: v.pipe(v.string(), v.maxLength(2 * EMAIL_MAX_CHARS)),
  goal: v.pipe(v.string(), v.maxLength(GOAL_MAX_CHARS)),
});
