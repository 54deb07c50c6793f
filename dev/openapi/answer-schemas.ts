import * as v from "valibot";
import { CONSENT_IDS } from "../../src/consents.ts";
import { BUILDERS } from "../../src/forms/form-config.ts";
import {
  HEADLINES_V1,
  HEADLINES_V2,
  LOCALES,
  QUALITY_FLAGS,
  SERIES,
  STYLES,
  STYLES_V1,
  THOUGHT_OF,
} from "../../src/quiz/types.ts";
import { toSchema } from "./to-schema.ts";

/*
 * What the routes answer. That each says the same as the route's own type is checked in
 * test/unit/openapi/answer-types.test.ts, and against real answers in test/unit/openapi/answers.test.ts.
 */

const askedConsent = v.object({
  id: v.picklist(CONSENT_IDS),
  version: v.string(),
  text: v.string(),
  details: v.optional(v.string()),
});

export const quizAnswer = v.object({
  id: v.string(),
  version: v.string(),
  locale: v.picklist(LOCALES),
  title: v.string(),
  intro: v.string(),
  scale: v.object({ min: v.number(), max: v.number(), labels: v.array(v.string()) }),
  items: v.array(v.object({ id: v.string(), text: v.string() })),
  needed: v.array(
    v.object({
      scale: v.picklist(["anxiety", "avoidance", "disorganisation"]),
      of: v.array(v.string()),
      atLeast: v.number(),
    }),
  ),
  lastQuestion: v.nullable(
    v.object({
      id: v.literal("thoughtOf"),
      text: v.string(),
      choices: v.array(v.object({ id: v.picklist(THOUGHT_OF), text: v.string() })),
    }),
  ),
  consents: v.array(askedConsent),
  choices: v.array(askedConsent),
  letters: v.object({ count: v.number(), weeks: v.number(), everyDays: v.number() }),
  asksForCopy: v.boolean(),
});

const scaleAnswer = v.nullable(
  v.object({ mean: v.number(), low: v.number(), high: v.number(), answered: v.number() }),
);
const everyScore = {
  quiz: v.string(),
  confidence: v.picklist(["clear", "likely", "slight", "mixed"]),
  scales: v.object({ anxiety: scaleAnswer, avoidance: scaleAnswer, disorganisation: scaleAnswer }),
  flags: v.array(v.picklist(QUALITY_FLAGS)),
  result: v.string(),
  resultUrl: v.string(),
};
const chances = { secure: v.number(), anxious: v.number(), avoidant: v.number(), disorganised: v.number() };

const scoreOfV1 = v.object({
  ...everyScore,
  version: v.literal("1"),
  style: v.picklist([...STYLES_V1, "mixed"]),
  headline: v.picklist(HEADLINES_V1),
  probabilities: v.nullable(v.object(chances)),
  secondary: v.nullable(v.picklist(STYLES_V1)),
});

const scoreOfV2 = v.object({
  ...everyScore,
  version: v.literal("2"),
  style: v.picklist([...STYLES, "mixed"]),
  headline: v.picklist(HEADLINES_V2),
  near: v.array(v.picklist(STYLES)),
  series: v.picklist(SERIES),
  probabilities: v.nullable(v.object({ ...chances, both: v.number(), pushPull: v.number() })),
  anxietyLeads: v.nullable(v.number()),
  norm: v.nullable(v.string()),
});

/** In the shape of the version that was answered. */
export const scoreAnswer = v.variant("version", [scoreOfV2, scoreOfV1]);

export const acceptedAnswer = v.object({ status: v.literal("accepted") });
export const acceptedLeadAnswer = v.object({ ...acceptedAnswer.entries, suggestion: v.optional(v.string()) });

const formTestAnswer = v.object({
  form: v.string(),
  builder: v.picklist(BUILDERS),
  authentic: v.boolean(),
  on: v.boolean(),
  detail: v.optional(v.string()),
  wouldBeTaken: v.boolean(),
  found: v.record(v.string(), v.string()),
  ticked: v.array(v.picklist(CONSENT_IDS)),
  unclear: v.array(
    v.object({ consent: v.picklist(CONSENT_IDS), field: v.string(), value: v.nullable(v.string()) }),
  ),
  unused: v.array(v.string()),
  errors: v.array(v.object({ code: v.string(), pointer: v.string() })),
  configuration: v.record(
    v.string(),
    v.object({
      builder: v.string(),
      locale: v.optional(v.string()),
      fields: v.optional(v.record(v.string(), v.string())),
      consents: v.record(
        v.string(),
        v.object({
          version: v.optional(v.string()),
          text: v.optional(v.string()),
          values: v.optional(v.array(v.string())),
        }),
      ),
    }),
  ),
});

export const healthAnswer = v.object({
  status: v.picklist(["ok", "degraded"]),
  reason: v.nullable(v.string()),
  oldestDueSeconds: v.number(),
  letters: v.object({ due: v.number(), late: v.number(), unknown: v.number(), failed: v.number() }),
});

const scaleTexts = (scale: string, of: string) => ({
  [`scales.${scale}`]: `${of}; null where too few of its statements were answered.`,
  [`scales.${scale}.mean`]:
    "The place, 1 to 5: from version 2 on drawn to other people by how little is known.",
  [`scales.${scale}.low`]: "Lower end of the 80% band around the place.",
  [`scales.${scale}.high`]: "Upper end of the 80% band.",
  [`scales.${scale}.answered`]: "How many of the scale's statements were answered.",
});

/** The answers as JSON Schemas, under the names that they have in the document. */
export const answerSchemas = {
  Quiz: toSchema(quizAnswer, {
    id: "Always `attachment`.",
    version: "Send it along with the answers: an open page still fits after a new version.",
    locale: "The language of the texts.",
    title: "The quiz's title.",
    intro: "What to show above the first statement. Paragraphs are parted by a blank line.",
    scale: "How each statement is answered.",
    "scale.min": "The lowest answer.",
    "scale.max": "The highest answer.",
    "scale.labels": "One label for each answer, lowest first.",
    items: "The statements, in the order to show them in.",
    "items[].id": "The name of its answer.",
    "items[].text": "The statement.",
    needed:
      "What a whole result needs. Where one of these is not met, its dimension can't be shown, and no style named.",
    "needed[].scale": "The dimension.",
    "needed[].of": "Ids of statements.",
    "needed[].atLeast": "So many of them at least must be answered.",
    lastQuestion:
      "An optional question for after the statements; null where the version has none. It is never scored.",
    "lastQuestion.id": "The field that takes its answer.",
    "lastQuestion.text": "The question.",
    "lastQuestion.choices": "What can be answered.",
    "lastQuestion.choices[].id": "What to send.",
    "lastQuestion.choices[].text": "What to show.",
    letters: "What may be promised of the series.",
    "letters.count": "How many letters the longest has.",
    "letters.weeks": "Over about how many weeks they come.",
    "letters.everyDays": "About how many days after one another.",
    consents:
      "What a sign-up may ask: show each as its own unticked box, with its text whole. Send the version along as it is: it says which text was shown.",
    choices:
      "The same for a form that offers choices instead, such as which letters to get; its privacy statement is linked at its end.",
    asksForCopy:
      "Whether a visitor may be asked to leave a sealed copy of the answers for research (`keepAnswers`); where not, show no such box.",
    "consents[].id": "`letters`: the series. `newsletter`. `profile`: choose the letters by the result.",
    "consents[].version": "Of this wording: send it with the sign-up as proof of what was agreed to.",
    "consents[].text": "What stands beside the box, word for word.",
    "choices[].id": "As of the boxes.",
    "choices[].version": "Of this wording: send it with the sign-up.",
    "choices[].text": "What stands beside the choice, word for word.",
    "consents[].details": "A box has none: its text is whole.",
    "choices[].details": "The rest of it, which may be folded away beneath.",
  }),
  Score: toSchema(scoreAnswer, {
    quiz: "Always `attachment`.",
    version: "The version that was answered: it says which of the two shapes this is.",
    style: "The style, or `mixed` where none can honestly be named.",
    headline: "What a result page opens with: a style, or what is known instead.",
    confidence: "How sure the style is; `mixed` goes with `style: mixed`.",
    probabilities:
      "One for each way that excludes the others, 1 together; null where a scale is null or, from version 2 on, the sheet was careless.",
    "probabilities.secure": "0 to 1.",
    "probabilities.anxious": "0 to 1.",
    "probabilities.avoidant": "0 to 1.",
    "probabilities.disorganised": "0 to 1.",
    scales: "The three dimensions below the styles.",
    ...scaleTexts("anxiety", "Worry about being left"),
    ...scaleTexts("avoidance", "Keeping distance"),
    ...scaleTexts("disorganisation", "Wanting closeness and fearing it"),
    flags: "Signs that the sheet was filled in carelessly; an empty list is the normal case.",
    "probabilities.both": "0 to 1: anxious and avoidant at once.",
    "probabilities.pushPull": "0 to 1: torn, without anxiety or avoidance. No style of its own.",
    near: "The style within .10 of the named one; on `between` the two likeliest styles.",
    series:
      "The series of letters that fits: send it, or on `between` one of `near` or `general`, with the sign-up.",
    anxietyLeads: "Chance that worry is truly higher than distance; null with the probabilities.",
    norm: "The norms that the answers were read by; null while there are none.",
    secondary: "The runner-up where it is within .10 of the named style.",
    result: "The result, sealed: send it along with the sign-up. It can be opened for 90 days.",
    resultUrl: "The result as a page, for as long.",
  }),
  Accepted: toSchema(acceptedAnswer, {
    status: "Says that it was taken in, and nothing about who is known here.",
  }),
  AcceptedLead: toSchema(acceptedLeadAnswer, {
    status: "Says that it was taken in, and nothing about who is known here.",
    suggestion: "The domain that was probably meant, where this one looks like a slip: ask the visitor.",
  }),
  FormTest: toSchema(formTestAnswer, {
    form: "The form.",
    builder: "Whose posts it reads.",
    authentic: "Whether the form's secret or signature came along; false where it has none.",
    on: "Whether the form takes posts.",
    detail: "How to switch it on, where it is not.",
    unclear:
      "Boxes that say neither yes nor no: what the form calls the field, and a short value that is nobody's.",
    "unclear[].consent": "The consent that the box would have been.",
    "unclear[].field": "What the form calls the box.",
    "unclear[].value": "What it sent, where that is at most 40 characters without digits or @; else null.",
    configuration:
      "What `forms.json` would have to say of this form; the sentence beside each box is for you to fill in.",
    wouldBeTaken: "Whether the same post to the form itself would sign somebody up.",
    found: "Our field, and the name that the post has for it.",
    ticked: "The consents that were found ticked.",
    unused: "The post's own names that mean nothing here.",
    errors: "What stands in the way.",
    "errors[].code": "As in a problem document.",
    "errors[].pointer": "Into our own fields, without the `#`.",
  }),
  Health: toSchema(healthAnswer, {
    status: "`degraded` where the oldest letter that is due is over 15 minutes late.",
    reason: "Why letters wait, in a word; null where they don't.",
    oldestDueSeconds: "How late the oldest due letter is, in seconds.",
    letters: "How many letters are where.",
    "letters.due": "Due now.",
    "letters.late": "Of these, late.",
    "letters.unknown": "Of the last seven days: whether they arrived can't be known.",
    "letters.failed": "Of the last seven days: refused.",
  }),
};
