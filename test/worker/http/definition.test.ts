import { expect, it } from "vitest";
import type { ConsentForm } from "../../../src/consents.ts";
import { attachmentVersions, currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { neededFor } from "../../../src/quiz/attachment/needed.ts";
import { publicDefinition } from "../../../src/quiz/public-definition.ts";
import { askedConsents } from "../../../src/usecases/sign-up/asked-consents.ts";
import { newWorld } from "../world.ts";

const PATH = "/v1/quizzes/attachment";
const get = async (path: string, headers: Record<string, string> = {}) =>
  (await newWorld()).request(path, { headers });

it.each(["nl", "en"] as const)("a site in %s gets the whole quiz with its consents", async (locale) => {
  const { deps, request } = await newWorld();
  const response = await request(`${PATH}?locale=${locale}`);
  const asked = (form: ConsentForm) => askedConsents(deps, locale, form);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toEqual({
    id: "attachment",
    version: currentAttachment.version,
    locale,
    title: currentAttachment.title[locale],
    intro: currentAttachment.intro[locale],
    scale: { min: 1, max: 5, labels: currentAttachment.answers.labels[locale] },
    items: currentAttachment.items.map(({ id, text }) => ({ id, text: text[locale] })),
    needed: neededFor(currentAttachment),
    lastQuestion: publicDefinition(currentAttachment, locale, true).lastQuestion,
    letters: { count: 6, weeks: 3, everyDays: 3 },
    asksForCopy: true,
    consents: asked("box"),
    choices: asked("choice"),
  });
});

it("a visitor who names no language gets the browser's, and Dutch where we have none of those", async () => {
  const languageFor = async (accept: string) =>
    ((await (await get(PATH, { "accept-language": accept })).json()) as { locale: string }).locale;
  expect(await languageFor("de-DE,en-GB;q=0.8,nl;q=0.5")).toBe("en");
  expect(await languageFor("fr,de;q=0.8")).toBe("nl");
});

it("a browser and a proxy may keep it, apart for each language and origin", async () => {
  const response = await get(PATH, { origin: "https://coach.example" });
  expect(response.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
  const vary = (response.headers.get("vary") ?? "").toLowerCase().split(/,\s*/);
  expect(vary).toEqual(expect.arrayContaining(["accept-language", "origin"]));
});

it("whoever has it already, also by a proxy's weak tag or among others, gets 304 without a body", async () => {
  const etag = (await get(`${PATH}?locale=nl`)).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const response = await get(`${PATH}?locale=nl`, { "if-none-match": known });
    expect([known, response.status, await response.text()]).toEqual([known, 304, ""]);
    expect(response.headers.get("etag")).toBe(etag);
  }
});

it("whoever has the other language's gets this one", async () => {
  const english = (await get(`${PATH}?locale=en`)).headers.get("etag") ?? "";
  const response = await get(`${PATH}?locale=nl`, { "if-none-match": english });
  expect(response.status).toBe(200);
});

it("a site that still shows an earlier version can ask for it, and one that we never had is an error", async () => {
  for (const version of attachmentVersions.keys())
    expect(await (await get(`${PATH}?version=${version}`)).json()).toMatchObject({ version });
  const unknown = await get(`${PATH}?version=99`);
  expect([unknown.status, await unknown.json()]).toMatchObject([
    422,
    { errors: [{ code: "unknown-version", pointer: "#/version" }] },
  ]);
});
