import { LOCAL_API_KEY } from "../../../dev/openapi/page/docs-request.ts";
import { DAY_MS } from "../../../src/config.ts";
import { badBodies, type Case, down, EMAIL, form, json, LEAD, withReader } from "./cases.ts";
import { makeApp, type TestApp } from "./site.ts";

const QUIZ = "/v1/quizzes/attachment";
const SCORES = `${QUIZ}/scores`;
const KEY = { authorization: `Bearer ${LOCAL_API_KEY}` };
const GOAL = { email: EMAIL, goal: "booked" };
const FORM = { email: EMAIL, "consents[letters]": "on" };

const fresh = (operation: string, status: number, ask: (app: TestApp) => Promise<Response>): Case => ({
  operation,
  status,
  ask: async () => ask(await makeApp()),
});

/** The same network, asking more than it may this minute. */
const flooded = (operation: string, ask: (app: TestApp) => Promise<Response>): Case => ({
  operation,
  status: 429,
  ask: async () => {
    const no = async () => false;
    return ask(await makeApp({ changes: { burstLimits: { signUps: no, site: no } } }));
  },
});

async function knownQuiz(app: TestApp): Promise<Response> {
  const etag = (await app.request(QUIZ)).headers.get("etag") ?? "";
  return app.request(QUIZ, { headers: { "if-none-match": etag } });
}

/** @param told who hears of a letter that `app` sent. */
async function resendEvent(app: TestApp, told: TestApp): Promise<Response> {
  const [mail] = app.mailbox.emails();
  const signed = await app.mailbox.signEvent(mail?.id ?? "", { type: "email.delivered" });
  return told.request("/webhooks/resend", { method: "POST", ...signed });
}

async function late(): Promise<Response> {
  const app = await withReader(true);
  app.clock.now += 30 * DAY_MS;
  return app.request("/healthz");
}

const quizCases: Case[] = [
  fresh("getQuiz", 200, (app) => app.request(`${QUIZ}?locale=nl`)),
  fresh("getQuiz", 200, (app) => app.request(`${QUIZ}?locale=en&version=2`)),
  fresh("getQuiz", 304, knownQuiz),
  fresh("getQuiz", 422, (app) => app.request(`${QUIZ}?version=99`)),
  fresh("scoreQuiz", 200, (app) => json(app, SCORES, { version: "1", answers: { a01: 3 } })),
  fresh("scoreQuiz", 422, (app) => json(app, SCORES, { version: "1", answers: { a01: 9 }, x: 1 })),
  fresh("scoreQuiz", 200, (app) => json(app, SCORES, { version: "2", answers: { a11: 3 } })),
  fresh("scoreQuiz", 422, (app) => json(app, SCORES, { version: "99", answers: {} })),
  ...badBodies("scoreQuiz", SCORES),
  {
    operation: "scoreQuiz",
    status: 500,
    ask: async () => {
      const now = () => {
        throw new RangeError("a mistake of ours");
      };
      return json(await makeApp({ changes: { now } }), SCORES, { version: "1", answers: {} });
    },
  },
];

const leadCases: Case[] = [
  fresh("signUp", 202, (app) => json(app, "/v1/leads", LEAD)),
  fresh("signUp", 202, (app) => json(app, "/v1/leads", { ...LEAD, email: "robin@gmial.com" })),
  fresh("signUp", 202, (app) => json(app, "/v1/leads", LEAD, KEY)),
  fresh("signUp", 200, (app) => form(app, "/v1/leads", { ...FORM, hw_place: "offer" })),
  fresh("signUp", 303, (app) => form(app, "/v1/leads", FORM)),
  fresh("signUp", 422, (app) => json(app, "/v1/leads", { email: "robin", consents: [] })),
  fresh("signUp", 422, (app) => form(app, "/v1/leads", { email: "robin" })),
  flooded("signUp", (app) => json(app, "/v1/leads", LEAD, { "cf-connecting-ip": "192.0.2.1" })),
  flooded("signUp", (app) => form(app, "/v1/leads", FORM)),
  ...badBodies("signUp", "/v1/leads"),
  down("signUp", (app) => json(app, "/v1/leads", LEAD)),
];

const SIGNED = "/v1/forms/framer";
const withSecret = (ask: (app: TestApp) => Promise<Response>) => async () => {
  const { deps } = await makeApp();
  const framer = deps.forms?.get("framer");
  if (!framer) throw new Error("There is no form for Framer.");
  const forms = new Map([["framer", { ...framer, secret: "a secret of sixteen" }]]);
  return ask(await makeApp({ changes: { forms } }));
};

const formCases: Case[] = [
  fresh("postForm", 200, (app) => json(app, "/v1/forms/wpforms", FORM)),
  fresh("postForm", 303, (app) => form(app, "/v1/forms/html", FORM)),
  { operation: "postForm", status: 401, ask: withSecret((app) => json(app, SIGNED, FORM)) },
  fresh("postForm", 404, (app) => json(app, "/v1/forms/nowhere", FORM)),
  fresh("postForm", 422, (app) => json(app, "/v1/forms/wpforms", { email: "robin" })),
  fresh("postForm", 422, (app) => form(app, "/v1/forms/html", { email: "robin" })),
  flooded("postForm", (app) => form(app, "/v1/forms/html", FORM)),
  flooded("postForm", (app) => json(app, "/v1/forms/wpforms", FORM)),
  ...badBodies("postForm", "/v1/forms/html"),
  down("postForm", (app) => json(app, "/v1/forms/wpforms", FORM)),
  fresh("testForm", 200, (app) => json(app, "/v1/forms/wpforms/test", FORM)),
  fresh("testForm", 200, (app) => json(app, "/v1/forms/wpforms/test", { name: "Robin", email: "robin" })),
  { operation: "testForm", status: 200, ask: withSecret((app) => json(app, `${SIGNED}/test`, FORM)) },
  fresh("testForm", 200, (app) => json(app, "/v1/forms/nowhere/test", { ...FORM, brieven: "Misschien" })),
  fresh("testForm", 404, (app) => json(app, "/v1/forms/Not_a_form/test", FORM)),
  ...badBodies("testForm", "/v1/forms/html/test"),
];

const otherCases: Case[] = [
  fresh("countEvent", 204, (app) => json(app, "/v1/events", { event: "answered", item: "a01" })),
  fresh("countEvent", 422, (app) => json(app, "/v1/events", { event: "answered", item: "zz" })),
  ...badBodies("countEvent", "/v1/events"),
  down("countEvent", (app) => json(app, "/v1/events", { event: "started" })),
  fresh("reachGoal", 202, (app) => json(app, "/v1/goals", GOAL, KEY)),
  fresh("reachGoal", 401, (app) => json(app, "/v1/goals", GOAL)),
  {
    operation: "reachGoal",
    status: 404,
    ask: async () => {
      const { deps } = await makeApp();
      const { apiKey: _, ...settings } = deps.settings;
      return json(await makeApp({ changes: { settings } }), "/v1/goals", GOAL, KEY);
    },
  },
  fresh("reachGoal", 422, (app) => json(app, "/v1/goals", { ...GOAL, goal: "flown" }, KEY)),
  ...badBodies("reachGoal", "/v1/goals", { headers: KEY }),
  down("reachGoal", (app) => json(app, "/v1/goals", GOAL, KEY)),
  {
    operation: "takeResendEvent",
    status: 204,
    ask: async () => {
      const app = await withReader();
      return resendEvent(app, app);
    },
  },
  down("takeResendEvent", async (app) => resendEvent(await withReader(), app)),
  fresh("takeResendEvent", 401, (app) => json(app, "/webhooks/resend", {})),
  ...badBodies("takeResendEvent", "/webhooks/resend", { statuses: [413] }),
  fresh("checkHealth", 200, (app) => app.request("/healthz")),
  { operation: "checkHealth", status: 503, ask: late },
  down("checkHealth", (app) => app.request("/healthz")),
  fresh("getOpenApi", 200, (app) => app.request("/openapi.json")),
  fresh("getDocs", 200, (app) => app.request("/docs")),
];

export const apiCases: Case[] = [...quizCases, ...leadCases, ...formCases, ...otherCases];
