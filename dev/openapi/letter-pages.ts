import { rhythmField } from "../../src/routes/reader/rhythm-field.ts";
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
const withToken = [tokenParameter, langParameter];
const failures = problemAnswers(500, 503);

const preferencesForm: ApiSchema = {
  type: "object",
  required: ["act"],
  properties: {
    act: {
      enum: [
        "save",
        "pause",
        "resume",
        "next",
        "stop-sequence",
        "stop-newsletter",
        "stop-all",
        "ask",
        "remind",
        "my-data",
      ],
      description: "What to do: one of the page's buttons.",
    },
    rhythm: {
      enum: [...rhythmField.options],
      description: "With `save`: how often letters come.",
    },
    locale: { enum: ["nl", "en"], description: "With `save`: their language." },
  },
};

const confirmForm: ApiSchema = {
  type: "object",
  properties: { rhythm: { enum: [...rhythmField.options], description: "How often letters come." } },
};

const askForm: ApiSchema = {
  type: "object",
  description: "What was ticked, such as `consents[letters]=1`: the version of the wording.",
  additionalProperties: { type: "string" },
};

const tooOften = page("Asked too often: Retry-After says when.");

/** What the links in letters open. */
export const letterPaths: Paths = {
  "/confirm/{token}": {
    get: pageOperation(
      "showConfirm",
      "The button that confirms; opening it changes nothing",
      { "200": page("The button."), "404": unknownToken, "410": page("Older than 14 days."), ...failures },
      { parameters: withToken },
    ),
    post: pageOperation(
      "confirm",
      "The button",
      {
        "200": page("Confirmed, or it already was."),
        "404": unknownToken,
        "410": page("Too late."),
        ...problemAnswers(413),
        ...failures,
      },
      { parameters: withToken, requestBody: formBody(confirmForm, false) },
    ),
  },
  "/unsubscribe/{token}": {
    get: pageOperation(
      "showUnsubscribe",
      "The button that stops all mail, or drops a sign-up that was not confirmed; works for ever",
      { "200": page("The button."), "404": unknownToken, ...failures },
      { parameters: withToken },
    ),
    post: pageOperation(
      "unsubscribe",
      "The button, and what mail programs call (RFC 8058)",
      { "200": page("No more mail."), "404": unknownToken, ...problemAnswers(413), ...failures },
      { parameters: withToken },
    ),
  },
  "/unsubscribe/{token}/again": {
    post: pageOperation(
      "askAgain",
      "Changed one's mind: a new confirmation",
      {
        "200": page("Why there is none."),
        "303": redirect("To /check-mail."),
        "404": unknownToken,
        ...problemAnswers(413),
        "429": tooOften,
        ...failures,
      },
      { parameters: withToken, requestBody: formBody(askForm, false) },
    ),
  },
  "/refuse/{token}": {
    get: pageOperation(
      "showRefusal",
      '"Never write to me again", under a confirmation; works for ever',
      { "200": page("The button."), "404": unknownToken, ...failures },
      { parameters: withToken },
    ),
    post: pageOperation(
      "refuse",
      "The button; with `lift=1` the mailbox may be asked again",
      { "200": page("What holds now."), "404": unknownToken, ...problemAnswers(413), ...failures },
      { parameters: withToken },
    ),
  },
  "/preferences/{token}": {
    get: pageOperation(
      "showPreferences",
      "The page behind a letter: rhythm, language, pausing, stopping; who reads it stands nowhere",
      { "200": page("The page."), "404": unknownToken, ...failures },
      { parameters: withToken },
    ),
    post: pageOperation(
      "changePreferences",
      "Its buttons",
      {
        "200": page(
          "The page as it is now; with `my-data`, that a link was mailed to the reader's own address.",
        ),
        "303": redirect("With `ask`: to /check-mail."),
        "404": unknownToken,
        ...problemAnswers(400, 413, 415),
        "422": page("The page, with what is wrong."),
        "429": tooOften,
        ...failures,
      },
      { parameters: withToken, requestBody: formBody(preferencesForm) },
    ),
  },
  "/own-result/{token}": {
    get: pageOperation(
      "showOwnResult",
      "The result that a reader's letters were chosen by, as much of it as is kept",
      { "200": page("The page."), "404": unknownToken, "410": page("It is not kept any more."), ...failures },
      { parameters: withToken },
    ),
  },
  "/answer/{token}": {
    get: pageOperation(
      "showAnswer",
      "The quiet question below a letter; opening it counts nothing",
      { "200": page("The button."), "404": unknownToken, ...problemAnswers(500) },
      { parameters: withToken },
    ),
    post: pageOperation(
      "countAnswer",
      "The button: counted once for each reader and letter, and nobody sees who",
      { "303": redirect("To /answered."), "404": unknownToken, ...problemAnswers(413), ...failures },
      { parameters: withToken },
    ),
  },
  "/answered": {
    get: pageOperation(
      "showAnswered",
      "Thanks",
      { "200": page("Thanks."), ...problemAnswers(500) },
      { parameters },
    ),
  },
};
