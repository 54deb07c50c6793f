import type { ApiSchema } from "./page/docs-document.ts";
import { json, type Paths, redirect, ref } from "./parts.ts";
import { pageOrProblem, problemAnswers } from "./problems.ts";

/** A builder's own names: which of them mean what is found by `forms.json` or by their name. */
const formPost: ApiSchema = {
  type: "object",
  description:
    "Whatever the builder sends: its own names and shapes. An address and a ticked box for `letters` or `newsletter` must be found in it; other fields are ignored.",
  additionalProperties: true,
};

const htmlPost: ApiSchema = {
  type: "object",
  description: "A plain form's own fields, as `forms.json` maps them or by their names.",
  properties: {
    email: { type: "string", description: "The visitor's address." },
    firstName: { type: "string", description: "For the greeting." },
    "consents[letters]": { type: "string", description: "A ticked box." },
  },
  additionalProperties: true,
};

const formId = {
  name: "formId",
  in: "path" as const,
  required: true,
  description:
    "A form that is switched on in `forms.json`. On a laptop every builder's own is: `elementor`, `webflow`, `gravity`, `cf7`, `wpforms`, `fluentforms`, `typeform`, `tally`, `framer`, `html`, `other`.",
  schema: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,39}$" },
  example: "html",
};

const example = {
  email: "robin@reader.example",
  firstName: "Robin",
  "consents[letters]": "on",
  locale: "en",
};

const requestBody = {
  required: true as const,
  content: {
    "application/x-www-form-urlencoded": {
      schema: ref("HtmlFormPost"),
      examples: { html: { summary: "A plain HTML form", value: example } },
    },
    "multipart/form-data": { schema: ref("HtmlFormPost") },
    "application/json": {
      schema: ref("FormPost"),
      examples: { flat: { summary: "A builder that sends JSON", value: example } },
    },
  },
};

const tested = {
  form: "html",
  builder: "html",
  on: true,
  authentic: false,
  wouldBeTaken: true,
  found: { email: "email", firstName: "firstName" },
  ticked: ["letters"],
  unclear: [],
  unused: [],
  errors: [],
  configuration: { html: { builder: "html", consents: { letters: { text: "" } } } },
};

export const formSchemas: Record<string, ApiSchema> = { FormPost: formPost, HtmlFormPost: htmlPost };

export const formPaths: Paths = {
  "/v1/forms/{formId}": {
    post: {
      operationId: "postForm",
      tags: ["Forms"],
      summary: "Sign somebody up from a form builder",
      description:
        "Put this address into the builder's webhook. Where the form has a secret (`FORM_SECRETS`), the builder's signature or the secret as a bearer must come along. A post that comes again is answered the same and counts once.",
      parameters: [formId],
      requestBody,
      responses: {
        "200": {
          description: "Taken in: builders know no other success.",
          content: json(ref("Accepted"), { accepted: { summary: "Always", value: { status: "accepted" } } }),
        },
        "303": redirect(
          "Taken in, of an `html` form: to its `redirect` on an allowed site, else our own page.",
        ),
        ...problemAnswers(400, 401, 404, 413, 415),
        "422": pageOrProblem(422, "Not right. An `html` form's visitor gets our own form."),
        "429": pageOrProblem(429, "Too often: Retry-After says when."),
        ...problemAnswers(500, 503),
      },
    },
  },
  "/v1/forms/{formId}/test": {
    post: {
      operationId: "testForm",
      tags: ["Forms"],
      summary: "See what a form's post would do",
      description:
        "Takes the same post and changes nothing: it says which fields were understood, and which configuration the form needs. It answers for a form that is not on yet, too.",
      parameters: [formId],
      requestBody,
      responses: {
        "200": {
          description: "How the post reads. Names are said back, never values.",
          content: json(ref("FormTest"), { html: { summary: "Of the post above", value: tested } }),
        },
        ...problemAnswers(400, 404, 413, 415, 500),
      },
    },
  },
};
