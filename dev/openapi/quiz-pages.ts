import type { ApiSchema } from "./page/docs-document.ts";
import {
  formBody,
  langParameter,
  type Paths,
  page,
  pageOperation,
  redirect,
  tokenParameter,
  unknownToken,
} from "./parts.ts";
import { problemAnswers } from "./problems.ts";

const parameters = [langParameter];
const returnParameter = {
  name: "returnUrl",
  in: "query" as const,
  description:
    "A page of an allowed site: the result links back to it, with `hw_result`. Any other is left out.",
  schema: { type: "string" },
};
const withToken = [tokenParameter, langParameter, returnParameter];

const quizForm: ApiSchema = {
  type: "object",
  description: "`answers[a01]=3` and so on, one for each statement; an empty one is skipped.",
  properties: {
    version: { type: "string", description: "The version that was shown." },
    locale: { type: "string", enum: ["nl", "en"], description: "The language of the result." },
    keepAnswers: {
      type: "string",
      description: "A ticked box: a sealed copy may be kept; where Turnstile is set, with its token.",
    },
    returnUrl: { type: "string", description: "As it came with the page." },
  },
  additionalProperties: { type: "string" },
};

/** The hosted quiz. */
export const quizPagePaths: Paths = {
  "/": {
    get: pageOperation("getRoot", "On to the quiz", { "302": redirect("To /quiz."), ...problemAnswers(500) }),
  },
  "/quiz": {
    get: pageOperation(
      "showQuiz",
      "The hosted quiz",
      { "200": page("The quiz."), ...problemAnswers(500) },
      { parameters: [langParameter, returnParameter] },
    ),
    post: pageOperation(
      "postQuiz",
      "The hosted quiz's form",
      {
        "303": redirect("To the result."),
        ...problemAnswers(400, 413, 415),
        "422": page("The quiz again, with what is wrong."),
        ...problemAnswers(500),
      },
      { requestBody: formBody(quizForm) },
    ),
  },
  "/r/{token}": {
    get: pageOperation(
      "showResult",
      "A result, for 90 days",
      {
        "200": page("The result, and the sign-up."),
        "404": unknownToken,
        "410": page("Older than 90 days."),
        ...problemAnswers(500),
      },
      { parameters: withToken },
    ),
  },
  "/r/{token}/mail": {
    post: pageOperation(
      "mailResult",
      "One mail with the link to a result",
      {
        "200": page("The mail is on its way, or the address gets none: the same page."),
        ...problemAnswers(400),
        "404": unknownToken,
        "410": page("Older than 90 days."),
        ...problemAnswers(413, 415),
        "422": page("The result again, with what is wrong at the address."),
        "429": page("Too often from one network or for one address."),
        ...problemAnswers(500, 503),
      },
      {
        parameters: [tokenParameter],
        requestBody: formBody({
          type: "object",
          properties: { email: { type: "string", description: "Where to; it is not kept." } },
          additionalProperties: { type: "string" },
        }),
      },
    ),
  },
  "/embed.js": {
    get: pageOperation("getEmbedScript", "The script that puts the quiz into somebody's page", {
      "200": {
        description: "Defines `<hechtwijzer-quiz>`. From any site; cached for ten minutes.",
        content: { "text/javascript": { schema: { type: "string" } } },
      },
    }),
  },
  "/embed/quiz": {
    get: pageOperation(
      "showEmbeddedQuiz",
      "The quiz for a frame",
      { "200": page("The quiz. Only the allowed sites may frame it."), ...problemAnswers(500) },
      {
        parameters: [
          langParameter,
          {
            name: "theme",
            in: "query",
            description: "The frame's colours.",
            schema: { type: "string", enum: ["auto", "light", "dark"] },
          },
          {
            name: "returnUrl",
            in: "query",
            description: "Where the sign-up goes on, on one of the allowed sites.",
            schema: { type: "string" },
          },
        ],
      },
    ),
  },
  "/privacy": {
    get: pageOperation(
      "showPrivacy",
      "The privacy statement",
      { "200": page("What is kept of whom, why and how long."), ...problemAnswers(500) },
      { parameters },
    ),
  },
  "/check-mail": {
    get: pageOperation(
      "showCheckMail",
      "What a form's visitor sees after a sign-up",
      { "200": page("Check your mail."), ...problemAnswers(500) },
      { parameters },
    ),
  },
};
