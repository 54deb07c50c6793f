import { Hono } from "hono";
import { formsApi } from "./forms/forms-api.tsx";
import type { AppEnv } from "./http/context.ts";
import type { ProblemBody, ProblemStatus } from "./http/json-body.ts";
import { eventsApi } from "./quiz/events-api.ts";
import { quizApi } from "./quiz/quiz-api.ts";
import { goalsApi } from "./reader/goals-api.ts";
import type { LeadJson } from "./sign-up/lead-schema.ts";
import { leadsApi } from "./sign-up/leads-api.tsx";

/** A route that also answers people with pages, as a script that posts JSON sees it. */
type ForScripts<Path extends string, Input, Output, Status extends 200 | 202> = Hono<
  AppEnv,
  {
    [P in Path]: {
      $post:
        | { input: Input; output: Output; outputFormat: "json"; status: Status }
        | { input: Input; output: ProblemBody; outputFormat: "json"; status: ProblemStatus };
    };
  }
>;

/** What a script hears of a sign-up; test/unit/openapi holds real answers to the same. */
export interface AcceptedLead {
  status: "accepted";
  /** The domain that was probably meant. */
  suggestion?: string;
}

const leadsForScripts = leadsApi as ForScripts<"/v1/leads", { json: LeadJson }, AcceptedLead, 202>;

interface FormPost {
  param: { formId: string };
  json: Record<string, unknown>;
}
const formsForScripts = formsApi as ForScripts<
  "/v1/forms/:formId",
  FormPost,
  Pick<AcceptedLead, "status">,
  200
>;

/** Every route under /v1: one chain, so that the typed client (src/api-client.ts) knows them all. */
export const api = new Hono<AppEnv>()
  .route("/", quizApi)
  .route("/", leadsForScripts)
  .route("/", formsForScripts)
  .route("/", eventsApi)
  .route("/", goalsApi);

export type Api = typeof api;
