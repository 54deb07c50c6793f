import { answerSchemas } from "./answer-schemas.ts";
import { countingPaths, countingSchemas } from "./counting.ts";
import { formPaths, formSchemas } from "./forms.ts";
import { leadPaths, leadSchemas } from "./leads.ts";
import { letterPaths } from "./letter-pages.ts";
import { myDataPaths } from "./my-data-pages.ts";
import type { ApiDocument } from "./page/docs-document.ts";
import { problemResponses, problemSchemas } from "./problems.ts";
import { quizPaths, quizSchemas } from "./quiz.ts";
import { quizPagePaths } from "./quiz-pages.ts";
import { servicePaths, serviceSchemas } from "./service.ts";

const INFO = {
  title: "Hechtwijzer API",
  version: "1",
  description:
    "A quiz about attachment, sign-ups for the letters that go with it, and what a coach's own systems tell it. JSON in camelCase; problems as RFC 9457 documents with stable codes. No cookies, no visitor ids.",
  license: { name: "All rights reserved", identifier: "LicenseRef-All-rights-reserved" },
};

/** In the order of /docs: what a site's developer needs first comes first. */
const TAGS = [
  { name: "Quiz", description: "The statements as data, and what a sheet of answers means." },
  {
    name: "Leads",
    description:
      "Sign-ups, from a script or straight from an HTML form. Nobody gets a letter before the button in the confirmation is pressed.",
  },
  {
    name: "Forms",
    description:
      "For Elementor, Webflow, Gravity Forms, Contact Form 7, WPForms, Typeform, Framer and plain HTML: the same sign-up, in the builder's own words. `docs/integrate.md` says what to click in each.",
  },
  {
    name: "Events",
    description: "How far visits come, as daily counts. No visitor, no answer and no time of day is kept.",
  },
  {
    name: "Goals",
    description: "For your own booking or shop system: a series ends once it has done its work.",
  },
  { name: "Webhooks", description: "What Resend calls; put its address into Resend's settings." },
  { name: "Service", description: "Health, and this document." },
  {
    name: "Pages",
    description:
      "What people open; no program needs them. No GET changes anything: mail scanners follow every link.",
  },
];

/** The whole API as OpenAPI 3.1: made of the schemas that the routes read with and the problems that they answer. */
export function makeDocument(): ApiDocument {
  return {
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "/", description: "Wherever this document came from." }],
    security: [],
    tags: TAGS,
    paths: {
      ...quizPaths,
      ...leadPaths,
      ...formPaths,
      ...countingPaths,
      ...servicePaths,
      ...quizPagePaths,
      ...letterPaths,
      ...myDataPaths,
    },
    components: {
      schemas: {
        ...quizSchemas,
        ...leadSchemas,
        ...formSchemas,
        ...countingSchemas,
        ...answerSchemas,
        ...serviceSchemas,
        ...problemSchemas,
      },
      responses: problemResponses,
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          description:
            "The Worker's own `API_KEY`, of at least 32 characters. Without one the route is not there (404).",
        },
      },
    },
  };
}
