import { TURNSTILE_FIELD } from "../../src/abuse/form-fields.ts";
import { attachmentVersions, currentAttachment, everyItem } from "../../src/quiz/attachment/definition.ts";
import { scoreSchema } from "../../src/routes/http/request-schemas.ts";
import { exampleQuiz, exampleScore, exampleScored, sparseScore } from "./examples.ts";
import { scoreExamples } from "./outcomes.ts";
import type { ApiSchema } from "./page/docs-document.ts";
import { json, localeParameter, type Paths, ref } from "./parts.ts";
import { problemAnswers } from "./problems.ts";
import { toSchema } from "./to-schema.ts";

const itemIds = everyItem.map(({ id }) => id);
const { min, max } = currentAttachment.answers;

/** What the quiz itself checks, item by item, behind the route's schema. */
export const answersField: ApiSchema = {
  type: "object",
  description:
    "An answer for each statement's id: a whole number from 1 to 5, or null for one that was skipped; left out counts as skipped.",
  propertyNames: { enum: itemIds },
  additionalProperties: { type: ["integer", "null"], minimum: min, maximum: max },
};

const timesField: ApiSchema = {
  type: "object",
  description: "Milliseconds spent on each statement, by id: only used to tell whether it was read.",
  propertyNames: { enum: itemIds },
  additionalProperties: { type: ["number", "null"], minimum: 0 },
};

const scoreRequest = toSchema(scoreSchema, {
  version: "The version that the definition named. Earlier ones that are still kept are taken too.",
  locale: "The language of the result page.",
  answers: "Replaced below.",
  itemTimesMs: "Replaced below.",
  keepAnswers:
    "True only with the visitor's own, separate leave: a sealed copy helps to check the quiz. Nothing is kept where no research key is set.",
  [TURNSTILE_FIELD]: "Turnstile's token, where its keys are set: without one that passes no copy is kept.",
  retake: "True where this browser has filled in the quiz before: such a sheet stays out of norms.",
  thoughtOf: "The answer to `lastQuestion`, where it was given. Never scored, and kept only inside the seal.",
});

export const quizSchemas: Record<string, ApiSchema> = {
  ScoreRequest: {
    ...scoreRequest,
    properties: { ...scoreRequest.properties, answers: answersField, itemTimesMs: timesField },
  },
};

export const quizPaths: Paths = {
  "/v1/quizzes/attachment": {
    get: {
      operationId: "getQuiz",
      tags: ["Quiz"],
      summary: "The statements, the answer labels and the consent texts",
      description:
        "All that a site needs to show the quiz in its own style. It changes seldom: cached for five minutes, and with an ETag.",
      parameters: [
        { ...localeParameter, example: "en" },
        {
          name: "version",
          in: "query",
          description: "An earlier version that is still kept. Without it, the newest.",
          schema: { type: "string", enum: [...attachmentVersions.keys()] },
        },
        {
          name: "If-None-Match",
          in: "header",
          description: "The ETag of what you have.",
          schema: { type: "string" },
        },
      ],
      responses: {
        "200": {
          description: "The quiz. The example shows two of its statements.",
          headers: {
            ETag: { description: "Of this language and version.", schema: { type: "string" } },
            "Cache-Control": { description: "Public, five minutes.", schema: { type: "string" } },
          },
          content: json(ref("Quiz"), { quiz: { summary: "In English", value: exampleQuiz } }),
        },
        "304": { description: "What you have is still right." },
        ...problemAnswers(422, 500),
      },
    },
  },
  "/v1/quizzes/attachment/scores": {
    post: {
      operationId: "scoreQuiz",
      tags: ["Quiz"],
      summary: "Score a sheet of answers",
      description:
        "Nothing is kept, unless `keepAnswers` says so. The answer carries the result as data, as a page (`resultUrl`) and sealed (`result`), for the sign-up.",
      requestBody: {
        required: true,
        content: json(ref("ScoreRequest"), {
          whole: { summary: "A whole sheet: gives exactly the answer below", value: exampleScore },
          sparse: { summary: "Hardly filled in: no style is named", value: sparseScore },
        }),
      },
      responses: {
        "200": {
          description: "The result.",
          content: json(ref("Score"), {
            whole: { summary: "Of the whole sheet above; the token is your own", value: exampleScored },
            ...scoreExamples,
          }),
        },
        ...problemAnswers(400, 413, 415, 422, 500),
      },
    },
  },
};
