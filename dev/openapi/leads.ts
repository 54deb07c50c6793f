import { TURNSTILE_FIELD } from "../../src/abuse/form-fields.ts";
import { leadSchema } from "../../src/routes/sign-up/lead-schema.ts";
import { exampleLead, exampleLeadWithResult, exampleNewsletterOnly } from "./examples.ts";
import type { ApiSchema } from "./page/docs-document.ts";
import { json, type Paths, page, redirect, ref } from "./parts.ts";
import { pageOrProblem, problemAnswers } from "./problems.ts";
import { answersField } from "./quiz.ts";
import { toSchema } from "./to-schema.ts";

const leadRequest = toSchema(leadSchema, {
  email: "The visitor's address; at most 254 characters, in any case and with spaces around it.",
  result: "The sealed result of a score. Left out, with no `answers` either: a sign-up without a result.",
  answers: "Replaced below.",
  version: "The version of `answers`; left out, the first that has most of those statements.",
  series:
    "The series of letters, where the result leaves a choice: on `between` one of `near`, or `general`. One that the result does not offer is a 422 (`series-not-offered`). Used only with the `profile` consent.",
  firstName: "For the greeting; the first 40 characters are kept. Nothing else of a name is asked.",
  locale: "The language of the letters. Left out: the visitor's browser's, else Dutch.",
  timeZone:
    "IANA name, such as `Europe/Amsterdam`: letters come by day there. An unknown one is the coach's.",
  consents: "What was ticked. `letters` or `newsletter` must be among them.",
  "consents[].id": "As the quiz definition names it.",
  "consents[].version":
    "Of the wording that was shown. One that was never asked is a 422 (`unknown-consent`).",
  source: "Where the sign-up came from; kept without whatever stands behind `?` or `#`.",
  "source.from": "The site whose link led to our own quiz.",
  "source.page": "The page. Left out: the Referer's.",
  "source.utm_source": "The campaign's source.",
  "source.utm_medium": "Its medium.",
  "source.utm_campaign": "Its name.",
  "source.utm_term": "Its term.",
  "source.utm_content": "Its content.",
  redirect: "For forms: where the visitor goes on, on one of the allowed sites.",
  [TURNSTILE_FIELD]:
    "Turnstile's token, where the site is set up with it; a 422 (`challenge-failed`) without.",
});

/** The fields of an HTML form: the same, with brackets for what is nested. Unknown ones are ignored. */
const leadForm: ApiSchema = {
  type: "object",
  description: "As an HTML form sends it. Other fields are ignored, empty ones count as left out.",
  required: ["email"],
  properties: {
    email: { type: "string", description: "The visitor's address." },
    "consents[letters]": {
      type: "string",
      description:
        "A ticked box: the version of our wording that it shows (`1`), or `on`, when the proof says that the form did not record what it showed. Only a yes ticks: another word is refused as `consent-unknown`.",
    },
    "consents[newsletter]": { type: "string", description: "The same." },
    "consents[profile]": { type: "string", description: "The same." },
    result: { type: "string", description: "The sealed result of a score." },
    series: { type: "string", description: "The series of letters, where the result leaves a choice." },
    firstName: { type: "string", description: "For the greeting." },
    locale: { type: "string", enum: ["nl", "en"], description: "The language of the letters." },
    timeZone: { type: "string", description: "IANA name." },
    redirect: { type: "string", description: "Where the visitor goes on, on one of the allowed sites." },
    utm_source: { type: "string", description: "And the other four `utm_` fields." },
    [TURNSTILE_FIELD]: { type: "string", description: "Turnstile's token; its widget adds it by itself." },
  },
  additionalProperties: true,
};

export const leadSchemas: Record<string, ApiSchema> = {
  LeadRequest: { ...leadRequest, properties: { ...leadRequest.properties, answers: answersField } },
  LeadForm: leadForm,
};

const formExample = {
  email: "robin@reader.example",
  "consents[letters]": "on",
  firstName: "Robin",
  locale: "en",
};

export const leadPaths: Paths = {
  "/v1/leads": {
    post: {
      operationId: "signUp",
      tags: ["Leads"],
      summary: "Sign somebody up for the letters or the newsletter",
      description:
        "A confirmation goes out; nothing else does until its button is pressed. The answer is the same whether or not the address was known. Without the consent `profile` no style is kept, and the series is the general one.\n\nAn HTML form may post here directly: it is answered with a page.\n\nFrom your own server send `authorization: Bearer` with the Worker's `API_KEY`: all your visitors come from one address there, and solve no puzzles.",
      security: [{}, { apiKey: [] }],
      requestBody: {
        required: true,
        content: {
          ...json(ref("LeadRequest"), {
            answers: { summary: "With the answers themselves", value: exampleLead },
            result: {
              summary: "With the sealed result of a score (put yours in)",
              value: exampleLeadWithResult,
            },
            newsletter: { summary: "Only the newsletter", value: exampleNewsletterOnly },
          }),
          "application/x-www-form-urlencoded": {
            schema: ref("LeadForm"),
            examples: { form: { summary: "An HTML form", value: formExample } },
          },
          "multipart/form-data": { schema: ref("LeadForm") },
        },
      },
      responses: {
        "202": {
          description: "Taken in (JSON).",
          content: json(ref("AcceptedLead"), {
            accepted: { summary: "Nearly always", value: { status: "accepted" } },
            suggestion: {
              summary: "Where the address ends in gmial.example",
              value: { status: "accepted", suggestion: "gmail.example" },
            },
          }),
        },
        "200": page("Taken in (our own form): what to look for in the mail, and another try."),
        "303": redirect(
          "Taken in (form): to `redirect` where that is on an allowed site, else to our own page.",
        ),
        ...problemAnswers(400, 413, 415),
        "422": pageOrProblem(
          422,
          "Readable, but not right. A form gets itself back as a page, filled in again.",
        ),
        "429": pageOrProblem(429, "Too often: Retry-After says when."),
        ...problemAnswers(500, 503),
      },
    },
  },
};
