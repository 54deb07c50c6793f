import { DAY } from "../world.ts";
import { postDesk } from "./admin-desk.ts";
import { PARTS } from "./fuzz-shapes.ts";
import { type FuzzWorld, routesOf } from "./fuzz-world.ts";
import { answerFields, anxiousSheet, EMAIL, postForm, postText } from "./support.ts";

/** An answer, and the request that it was to. */
export interface Seen {
  what: string;
  status: number;
  headers: Headers;
  html: string;
}

async function seen(what: string, response: Promise<Response>): Promise<Seen> {
  const { status, headers } = await response;
  const isHtml = headers.get("content-type")?.includes("text/html");
  return { what, status, headers, html: isHtml ? await (await response).text() : "" };
}

/** Every page there is, by its route, opened by somebody who may. */
export async function everyPage(world: FuzzWorld): Promise<Seen[]> {
  const pages: Seen[] = [];
  for (const route of routesOf(world).filter((each) => each.startsWith("GET"))) {
    const pattern = route.split(" ")[1] ?? "/";
    const token = world.tokens[pattern.split("/")[1] ?? ""] ?? "";
    const path = pattern.replace(/:\w+/g, (part) => PARTS[part]?.[0] ?? token);
    const headers: Record<string, string> = {
      accept: "text/html",
      ...(path.startsWith("/admin") ? world.desk : {}),
    };
    pages.push(await seen(route, world.request(path, { headers })));
  }
  return pages;
}

/** An answer of every other kind, to a page's visitor and to a script. */
export async function everyAnswer(world: FuzzWorld): Promise<Seen[]> {
  const { request, post } = world;
  const html = { accept: "text/html" };
  const result = world.tokens.r;
  const kinds: [string, () => Promise<Response>][] = [
    ["accepted", () => post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] })],
    ["counted", () => post("/v1/events", { event: "started" })],
    ["a redirect of the quiz", () => postForm(world, "/quiz", answerFields(anxiousSheet))],
    [
      "a redirect of a sign-up",
      () => postForm(world, "/v1/leads", { email: EMAIL, "consents[letters]": "1" }),
    ],
    ["a quiz that comes back", () => postForm(world, "/quiz", { "answers[a01]": "9" })],
    ["a form that comes back", () => postForm(world, "/v1/leads", { email: "x" })],
    ["a builder's form that comes back", () => postForm(world, "/v1/forms/html", { email: "x" })],
    ["malformed", () => postText(world, "/v1/leads", "{")],
    ["wrong type", () => postText(world, "/v1/leads", "x", { "content-type": "text/plain" })],
    ["too large", () => postText(world, "/v1/leads", "x".repeat(70_000))],
    ["no key", () => post("/v1/goals", {})],
    ["a forged webhook", () => postText(world, "/webhooks/resend", "{}")],
    ["nothing here, for people", () => request("/nowhere", { headers: html })],
    ["nothing here, for a script", () => request("/nowhere")],
    ["a link that is not ours", () => request("/my-data/x/export")],
    ["not modified", () => request("/v1/quizzes/attachment", { headers: { "if-none-match": "*" } })],
    [
      "asked first",
      () => request("/v1/leads", { method: "OPTIONS", headers: { origin: "https://coach.example" } }),
    ],
    ["the desk, closed", () => request("/admin")],
    ["the desk, from another site", () => request("/admin/people", { method: "POST" })],
    ["a wrong token", () => postDesk(world, "/admin/sign-in", { token: "x" })],
    [
      "a file that is too large",
      () => request("/admin/import/check", { method: "POST", headers: world.desk, body: "x".repeat(3e6) }),
    ],
    ["unsubscribed", () => postForm(world, `/unsubscribe/${world.tokens.unsubscribe}`, {})],
    ["confirmed already", () => postForm(world, `/confirm/${world.tokens.confirm}`, {})],
  ];
  const answers: Seen[] = [];
  for (const [what, ask] of kinds) answers.push(await seen(what, ask()));
  world.clock.now += 100 * DAY;
  answers.push(await seen("an expired result", request(`/r/${result}`)));
  const fails = () => Promise.reject(new Error("down"));
  Object.assign(world.deps, { vault: { ...world.deps.vault, open: fails } });
  for (const headers of [html, {}])
    answers.push(await seen("our own fault", request(`/r/${result}`, { headers })));
  return answers;
}
