import { sql } from "drizzle-orm";
import { DAY_MS, HOUR_MS } from "../../../src/config.ts";
import { keepNewAddress } from "../../../src/db/reader/new-address.ts";
import type { TokenPurpose } from "../../../src/privacy/vault.ts";
import { markOf } from "../../../src/usecases/links.ts";
import { keptResultPath } from "../../../src/usecases/reader/kept-result.ts";
import { badBodies, type Case, consentFields, down, form, json, LEAD, withReader } from "./cases.ts";
import { makeApp, type TestApp } from "./site.ts";

/** A letter's links name more than the lead: when their hour is over, whose mailbox, or which result. */
const pathFor = async (app: TestApp, purpose: TokenPurpose, payload: string) => {
  const more = { "my-data": `.${app.clock.now + HOUR_MS}`, refuse: ".mailbox", "new-address": ".2.mark" };
  const whole = payload + (Object(more)[purpose] ?? "");
  return `/${purpose}/${await app.deps.vault.seal(purpose, whole)}`;
};
const get = async (path: string) => (await makeApp()).request(path);
const post = async (path: string) => form(await makeApp(), path, {});

/** Somebody's own page, opened or with a button pressed. */
function own(
  operation: string,
  status: number,
  purpose: TokenPurpose,
  ask: (app: TestApp, path: string) => Promise<Response>,
  confirmed = true,
): Case {
  return {
    operation,
    status,
    ask: async () => {
      const app = await withReader(confirmed);
      const payload = purpose === "confirm" ? `${app.leadId()}.1` : app.leadId();
      return ask(app, await pathFor(app, purpose, payload));
    },
  };
}

const open = (app: TestApp, path: string) => app.request(path);
const press =
  (fields: Record<string, string>, below = "") =>
  (app: TestApp, path: string) =>
    form(app, `${path}${below}`, fields);

async function later(app: TestApp, days: number, path: string, method: string): Promise<Response> {
  app.clock.now += days * DAY_MS;
  return app.request(path, { method });
}

async function resultPath(app: TestApp): Promise<string> {
  const scored = await json(app, "/v1/quizzes/attachment/scores", { version: "1", answers: {} });
  const { resultUrl } = (await scored.json()) as { resultUrl: string };
  return new URL(resultUrl).pathname;
}

async function result(days: number): Promise<Response> {
  const app = await makeApp();
  return later(app, days, await resultPath(app), "GET");
}

/** "Mail me my result", some days later. */
const mailed = (status: number, email: string, days = 0, changes = {}): Case => ({
  operation: "mailResult",
  status,
  ask: async () => {
    const app = await makeApp({ changes });
    const path = await resultPath(app);
    app.clock.now += days * DAY_MS;
    return form(app, `${path}/mail`, { email });
  },
});
const isBusy = { burstLimits: { signUps: async () => false, site: async () => false } };

/** Asked once already, this hour. */
async function askTwice(app: TestApp, path: string, fields: Record<string, string>): Promise<Response> {
  await form(app, path, fields);
  return form(app, path, fields);
}

async function stopped(app: TestApp, path: string, ask: (again: string) => Promise<Response>) {
  app.clock.now += DAY_MS;
  await form(app, path, {});
  return ask(`${path}/again`);
}

const downAt = (operation: string, purpose: TokenPurpose, method: "GET" | "POST", below = ""): Case =>
  down(operation, async (app) => {
    const payload = purpose === "confirm" ? "AAAAAAAAAAAAAAAA.1" : "AAAAAAAAAAAAAAAA";
    const known = purpose === "answer" ? "general/1/0/A" : payload;
    return app.request(`${await pathFor(app, purpose, known)}${below}`, { method });
  });

const unknown = (operation: string, path: string, method: "GET" | "POST" = "GET"): Case => ({
  operation,
  status: 404,
  ask: () => (method === "GET" ? get(path) : post(path)),
});

const answer = (operation: string, status: number, method: string): Case => ({
  operation,
  status,
  ask: async () => {
    const app = await withReader();
    return app.request(await pathFor(app, "answer", "general/1/0/A"), { method });
  },
});

const quizPageCases: Case[] = [
  { operation: "getRoot", status: 302, ask: () => get("/") },
  { operation: "showQuiz", status: 200, ask: () => get("/quiz") },
  { operation: "postQuiz", status: 303, ask: () => post("/quiz") },
  {
    operation: "postQuiz",
    status: 422,
    ask: async () => form(await makeApp(), "/quiz", { "answers[a01]": "9" }),
  },
  ...badBodies("postQuiz", "/quiz"),
  { operation: "showResult", status: 200, ask: () => result(0) },
  { operation: "showResult", status: 410, ask: () => result(100) },
  unknown("showResult", "/r/x"),
  mailed(200, LEAD.email),
  mailed(410, LEAD.email, 100),
  mailed(422, "robin"),
  mailed(429, LEAD.email, 0, isBusy),
  unknown("mailResult", "/r/x/mail", "POST"),
  ...badBodies("mailResult", "/r/x/mail"),
  down("mailResult", async (app) => form(app, `${await resultPath(app)}/mail`, { email: LEAD.email })),
  { operation: "showEmbeddedQuiz", status: 200, ask: () => get("/embed/quiz?theme=dark") },
  { operation: "showCheckMail", status: 200, ask: () => get("/check-mail") },
  { operation: "showPrivacy", status: 200, ask: () => get("/privacy") },
  { operation: "showAnswered", status: 200, ask: () => get("/answered") },
];

const confirmCases: Case[] = [
  own("showConfirm", 200, "confirm", open, false),
  own("showConfirm", 410, "confirm", (app, path) => later(app, 20, path, "GET"), false),
  unknown("showConfirm", "/confirm/x"),
  downAt("showConfirm", "confirm", "GET"),
  own("confirm", 200, "confirm", press({ rhythm: "weekly" }), false),
  own("confirm", 410, "confirm", (app, path) => later(app, 20, path, "POST"), false),
  unknown("confirm", "/confirm/x", "POST"),
  ...badBodies("confirm", "/confirm/x", { statuses: [413] }),
  downAt("confirm", "confirm", "POST"),
];

const unsubscribeCases: Case[] = [
  own("showUnsubscribe", 200, "unsubscribe", open),
  unknown("showUnsubscribe", "/unsubscribe/x"),
  // A confirmation's looks whether its sign-up was confirmed.
  down("showUnsubscribe", async (app) =>
    app.request(await pathFor(app, "unsubscribe", "AAAAAAAAAAAAAAAA.confirmation.1")),
  ),
  own("unsubscribe", 200, "unsubscribe", press({})),
  unknown("unsubscribe", "/unsubscribe/x", "POST"),
  ...badBodies("unsubscribe", "/unsubscribe/x", { statuses: [413] }),
  downAt("unsubscribe", "unsubscribe", "POST"),
  downAt("showRefusal", "refuse", "GET"),
  own("showRefusal", 200, "refuse", open),
  unknown("showRefusal", "/refuse/x"),
  own("refuse", 200, "refuse", press({})),
  unknown("refuse", "/refuse/x", "POST"),
  ...badBodies("refuse", "/refuse/x", { statuses: [413] }),
  downAt("refuse", "refuse", "POST"),
  own("askAgain", 200, "unsubscribe", press({}, "/again")),
  own("askAgain", 303, "unsubscribe", (app, path) =>
    stopped(app, path, (again) => form(app, again, consentFields("letters"))),
  ),
  unknown("askAgain", "/unsubscribe/x/again", "POST"),
  ...badBodies("askAgain", "/unsubscribe/x/again", { statuses: [413] }),
  own("askAgain", 429, "unsubscribe", (app, path) =>
    stopped(app, path, (again) => askTwice(app, again, consentFields("letters"))),
  ),
  downAt("askAgain", "unsubscribe", "POST", "/again"),
];

const preferenceCases: Case[] = [
  {
    operation: "showOwnResult",
    status: 200,
    ask: async () => {
      const app = await makeApp();
      const scored = await json(app, "/v1/quizzes/attachment/scores", { version: "1", answers: {} });
      const { result } = (await scored.json()) as { result: string };
      const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
      await json(app, "/v1/leads", { ...LEAD, consents, result });
      await form(app, await pathFor(app, "confirm", `${app.leadId()}.1`), {});
      return app.request((await keptResultPath(app.deps, app.leadId())) ?? "");
    },
  },
  own("showOwnResult", 410, "own-result", open),
  unknown("showOwnResult", "/own-result/x"),
  downAt("showOwnResult", "own-result", "GET"),
  own("showPreferences", 200, "preferences", open),
  unknown("showPreferences", "/preferences/x"),
  downAt("showPreferences", "preferences", "GET"),
  own("changePreferences", 200, "preferences", press({ act: "my-data" })),
  own("changePreferences", 422, "preferences", press({ act: "fly" })),
  own("changePreferences", 400, "preferences", (app, path) => json(app, path, "{")),
  own("changePreferences", 413, "preferences", (app, path) => json(app, path, "x".repeat(70_000))),
  own("changePreferences", 415, "preferences", (app, path) =>
    json(app, path, "x", { "content-type": "text/plain" }),
  ),
  own("changePreferences", 303, "preferences", (app, path) => {
    app.clock.now += DAY_MS;
    return form(app, path, { act: "ask", ...consentFields("newsletter") });
  }),
  own("changePreferences", 429, "preferences", (app, path) => {
    app.clock.now += DAY_MS;
    return askTwice(app, path, { act: "ask", ...consentFields("newsletter") });
  }),
  unknown("changePreferences", "/preferences/x", "POST"),
  downAt("changePreferences", "preferences", "POST"),
];

const hourLater = (below: string, method: "GET" | "POST") => (app: TestApp, path: string) =>
  later(app, 1, `${path}${below}`, method);

/** What each button of one's own data answers, and what to one whose link is another's, or too old. */
const ownButton = (operation: string, below: string, fields: Record<string, string> = {}): Case[] => [
  own(operation, 200, "my-data", press(fields, below)),
  own(operation, 410, "my-data", hourLater(below, "POST")),
  unknown(operation, `/my-data/x${below}`, "POST"),
  ...badBodies(operation, `/my-data/x${below}`, { statuses: [413] }),
  downAt(operation, "my-data", "POST", below),
];

/** The link that a new mailbox gets. */
async function newAddress(ask: (app: TestApp, path: string) => Promise<Response>): Promise<Response> {
  const app = await withReader();
  const email = "new@reader.example";
  const kept = await app.deps.vault.encrypt(JSON.stringify({ newAddress: email }));
  await app.deps.db.rows(keepNewAddress(app.leadId(), kept, sql`1`, app.clock.now));
  const payload = `${app.leadId()}.2.${await markOf(email)}`;
  return ask(app, `/new-address/${await app.deps.vault.seal("new-address", payload)}`);
}

async function takenByAnother(app: TestApp, path: string): Promise<Response> {
  await json(app, "/v1/leads", { ...LEAD, email: "new@reader.example" });
  return form(app, path, {});
}

const dataCases: Case[] = [
  own("showMyData", 200, "my-data", open),
  own("showMyData", 410, "my-data", hourLater("", "GET")),
  unknown("showMyData", "/my-data/x"),
  downAt("showMyData", "my-data", "GET"),
  ...ownButton("exportMyData", "/export"),
  ...ownButton("changeName", "/name", { firstName: "Noor" }),
  ...ownButton("forgetResult", "/forget-result"),
  ...ownButton("askNewAddress", "/address", { email: "new@reader.example" }).filter(
    ({ status }) => status !== 410 && status !== 404 && status !== 503,
  ),
  own("askNewAddress", 410, "my-data", (app, path) => {
    app.clock.now += DAY_MS;
    return form(app, `${path}/address`, { email: "new@reader.example" });
  }),
  own("askNewAddress", 422, "my-data", press({ email: "nobody" }, "/address")),
  {
    operation: "askNewAddress",
    status: 404,
    ask: async () => form(await makeApp(), "/my-data/x/address", { email: "new@reader.example" }),
  },
  down("askNewAddress", async (app) =>
    form(app, `${await pathFor(app, "my-data", "AAAAAAAAAAAAAAAA")}/address`, { email: "n@reader.example" }),
  ),
  own("showErase", 200, "my-data", (app, path) => app.request(`${path}/erase`)),
  own("showErase", 410, "my-data", hourLater("/erase", "GET")),
  unknown("showErase", "/my-data/x/erase"),
  downAt("showErase", "my-data", "GET", "/erase"),
  ...ownButton("eraseMyData", "/erase"),
  { operation: "showNewAddress", status: 200, ask: () => newAddress(open) },
  {
    operation: "showNewAddress",
    status: 410,
    ask: () => newAddress((app, path) => later(app, 20, path, "GET")),
  },
  unknown("showNewAddress", "/new-address/x"),
  downAt("showNewAddress", "new-address", "GET"),
  { operation: "takeNewAddress", status: 200, ask: () => newAddress(press({})) },
  { operation: "takeNewAddress", status: 409, ask: () => newAddress(takenByAnother) },
  {
    operation: "takeNewAddress",
    status: 410,
    ask: () => newAddress((app, path) => later(app, 20, path, "POST")),
  },
  unknown("takeNewAddress", "/new-address/x", "POST"),
  ...badBodies("takeNewAddress", "/new-address/x", { statuses: [413] }),
  downAt("takeNewAddress", "new-address", "POST"),
];

const answerCases: Case[] = [
  answer("showAnswer", 200, "GET"),
  unknown("showAnswer", "/answer/x"),
  answer("countAnswer", 303, "POST"),
  unknown("countAnswer", "/answer/x", "POST"),
  ...badBodies("countAnswer", "/answer/x", { statuses: [413] }),
  downAt("countAnswer", "answer", "POST"),
];

export const pageCases: Case[] = [
  ...quizPageCases,
  ...confirmCases,
  ...unsubscribeCases,
  ...preferenceCases,
  ...dataCases,
  ...answerCases,
];
