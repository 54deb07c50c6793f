import { describe, expect, it } from "vitest";
import { makeTurnstile } from "../../../src/abuse/turnstile.ts";
import { parseForms } from "../../../src/forms/form-config.ts";
import { people } from "../../support/answers.ts";
import { fakeSiteverify, testKeys } from "../../support/siteverify.ts";
import { HOUR, linkIn, myDataOf, newWorld, resultFor, type World } from "../world.ts";
import { DOORS } from "./doors.ts";
import { answerFields, anxiousSheet, dump, EMAIL, letters, postForm, SCORES } from "./support.ts";

const FIELD = "cf-turnstile-response";
const form = { email: EMAIL, "consents[letters]": "on" };
const sheet = { version: "2", answers: anxiousSheet, keepAnswers: true };

/** A world whose coach set Turnstile, and what Cloudflare was asked. */
async function guarded(forms: object = {}, secret = testKeys.passes) {
  const { call, calls } = fakeSiteverify();
  const turnstile = makeTurnstile(testKeys.siteKey, secret, call);
  const world = await newWorld({
    turnstile,
    forms: parseForms(forms, undefined, Object.keys(forms).length === 0),
  });
  return { world, calls };
}

/** A whole post at each door that anybody may come to, with Turnstile's token or without. */
const POSTS: Readonly<Record<string, (world: World, token: Record<string, string>) => Promise<Response>>> = {
  "/v1/leads": (world, token) => world.post("/v1/leads", { email: EMAIL, consents: [letters], ...token }),
  "/v1/forms/:formId": (world, token) => postForm(world, "/v1/forms/html", { ...form, ...token }),
  "/r/:token/mail": async (world, token) =>
    postForm(world, `/r/${await resultFor(world, people.secure)}/mail`, { email: EMAIL, ...token }),
  [SCORES]: (world, token) => world.post(SCORES, { ...sheet, ...token }),
  "/quiz": (world, token) =>
    postForm(world, "/quiz", { ...answerFields(anxiousSheet), keepAnswers: "on", ...token }),
};

/** What a post can bring about: mail, or something kept of whoever sent it. */
async function brought(world: World) {
  const { leads = [], sheets = [], batches = [] } = await dump();
  return leads.length + sheets.length + batches.length + world.mailbox.emails().length;
}

describe("where Turnstile is set it stands", () => {
  it("before each door that anybody may come to and that mails or keeps: there is a post here for each", () => {
    const open = Object.keys(DOORS).filter((path) => DOORS[path] === "open");
    expect(Object.keys(POSTS).toSorted()).toEqual(open.toSorted());
  });

  it.each(Object.entries(POSTS))(
    "at %s: without its token nothing is mailed or kept, with it something is",
    async (_, post) => {
      const { world } = await guarded();
      await post(world, {});
      expect(await brought(world)).toBe(0);
      await post(world, { [FIELD]: testKeys.token });
      expect(await brought(world)).toBeGreaterThan(0);
    },
  );

  it.each(Object.entries(POSTS))("at %s, whatever Cloudflare does not believe", async (_, post) => {
    const { world } = await guarded({}, testKeys.fails);
    await post(world, { [FIELD]: testKeys.token });
    expect(await brought(world)).toBe(0);
  });

  it("before no stop, confirmation or other link that was mailed: Cloudflare is never asked", async () => {
    const { world, calls } = await guarded();
    await world.post("/v1/leads", { email: EMAIL, consents: [letters], [FIELD]: testKeys.token });
    const confirmation = world.mailTo(EMAIL)[0];
    calls.length = 0;
    expect((await postForm(world, linkIn(confirmation, "confirm"), {})).status).toBe(200);
    const letter = world.mailTo(EMAIL).at(-1);
    world.clock.now += 2 * HOUR;
    const own = await myDataOf(world, EMAIL);
    const asked: Record<string, [string, Record<string, string>?]> = {
      "/preferences/:token": [linkIn(letter, "preferences"), { act: "pause" }],
      "/answer/:token": [linkIn(letter, "answer")],
      "/my-data/:token/name": [`${own}/name`, { firstName: "Sam" }],
      "/my-data/:token/forget-result": [`${own}/forget-result`],
      "/my-data/:token/export": [`${own}/export`],
      "/my-data/:token/address": [`${own}/address`, { email: "new@reader.example" }],
      "/unsubscribe/:token": [linkIn(letter, "unsubscribe")],
      "/unsubscribe/:token/again": [
        linkIn(letter, "unsubscribe").replace("?", "/again?"),
        { "consents[letters]": "1" },
      ],
      "/refuse/:token": [linkIn(confirmation, "refuse")],
      "/my-data/:token/erase": [`${own}/erase`],
    };
    for (const [route, [path, fields = {}]] of Object.entries(asked))
      expect([route, (await postForm(world, path, fields)).status < 400]).toEqual([route, true]);
    const mail = world.mailTo("new@reader.example")[0];
    await postForm(world, linkIn(mail, "new-address"), {});
    expect(calls).toEqual([]);
    const sealed = Object.keys(DOORS).filter((path) => DOORS[path] === "sealed");
    const tried = [...Object.keys(asked), "/confirm/:token", "/new-address/:token"];
    expect(tried.toSorted()).toEqual(sealed.toSorted());
  });

  it("before no count of a visit, which keeps nothing of anybody: no third party hears of who only looks", async () => {
    const { world, calls } = await guarded();
    expect((await world.post("/v1/events", { event: "viewed" })).status).toBe(204);
    expect(calls).toEqual([]);
  });
});

describe("a form of the coach's site, where Turnstile is set", () => {
  it("comes back with a challenge, and is taken with its token", async () => {
    const { world } = await guarded();
    const page = await (await postForm(world, "/v1/forms/html", form)).text();
    expect(page).toContain(`<div class="cf-turnstile" data-sitekey="${testKeys.siteKey}"`);
    expect(
      (await postForm(world, "/v1/forms/html?again=1", { ...form, [FIELD]: testKeys.token })).status,
    ).toBe(303);
  });

  it("that nobody can sign is taken past it where forms.json says so, and only there", async () => {
    const shop = { builder: "webflow", consents: { letters: "1" } };
    const { world, calls } = await guarded({ shop: { ...shop, unsigned: true }, other: shop });
    const post = (id: string) => world.post(`/v1/forms/${id}`, { email: EMAIL, letters: "on" });
    expect([(await post("other")).status, (await post("shop")).status, calls]).toEqual([422, 200, []]);
  });
});

describe("the copy for research, where Turnstile is set", () => {
  it("is asked for beside a challenge on our own page, and not on other sites, where there can be none", async () => {
    const { world } = await guarded();
    const page = await (await world.request("/quiz")).text();
    expect(page.split("keepAnswers")[1]).toContain(`data-sitekey="${testKeys.siteKey}"`);
    const shown = (await (await world.request("/v1/quizzes/attachment")).json()) as { asksForCopy: boolean };
    expect(shown.asksForCopy).toBe(false);
  });
});
