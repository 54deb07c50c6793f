import { describe, expect, it } from "vitest";
import { makeTurnstile } from "../../../src/abuse/turnstile.ts";
import { fakeSiteverify, testKeys } from "../../support/siteverify.ts";
import { newWorld } from "../world.ts";
import { dump, EMAIL, errorsIn, postForm } from "./support.ts";

const FIELD = "cf-turnstile-response";
const fields = { email: EMAIL, "consents[letters]": "1", [FIELD]: testKeys.token };
const lead = { email: EMAIL, consents: [{ id: "letters", version: "1" }] };

const withKey = (secret: string, call = fakeSiteverify().call) =>
  newWorld({ turnstile: makeTurnstile(testKeys.siteKey, secret, call) });

describe("where Turnstile's key is set", () => {
  it("a sign-up that passes is taken", async () => {
    const world = await withKey(testKeys.passes);
    expect((await postForm(world, "/v1/leads", fields)).status).toBe(303);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });

  it.each([
    ["fails", testKeys.fails, fields],
    ["comes with a spent token", testKeys.spent, fields],
    ["comes without a token", testKeys.passes, { ...fields, [FIELD]: "" }],
  ])("a form that %s comes back filled in, with a sentence and a new challenge", async (_, secret, sent) => {
    const world = await withKey(secret);
    const before = await dump();
    const response = await postForm(world, "/v1/leads", sent);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain("We weten nog niet zeker dat je een mens bent.");
    expect(page).toContain('href="#offer-challenge"');
    expect(page).toContain(`value="${EMAIL}"`);
    expect(page).toContain(
      `<div class="cf-turnstile" data-sitekey="${testKeys.siteKey}" data-language="nl">`,
    );
    expect(page).not.toContain(testKeys.token);
    expect([await dump(), world.mailbox.emails()]).toEqual([before, []]);
    expect(world.logged).toEqual([{ event: "turnstile-failed" }]);
  });

  it("JSON needs a token as well, or a machine would just post that", async () => {
    const world = await withKey(testKeys.passes);
    expect(await errorsIn(await world.post("/v1/leads", lead))).toEqual([`challenge-failed #/${FIELD}`]);
    const passed = await world.post("/v1/leads", { ...lead, [FIELD]: testKeys.token });
    expect(passed.status).toBe(202);
  });

  it("the coach's own server needs its key instead", async () => {
    const { deps } = await newWorld();
    const apiKey = "k".repeat(32);
    const turnstile = makeTurnstile(testKeys.siteKey, testKeys.passes, fakeSiteverify().call);
    const world = await newWorld({ turnstile, settings: { ...deps.settings, apiKey } });
    const status = async (key: string) =>
      (await world.post("/v1/leads", lead, { authorization: `Bearer ${key}` })).status;
    expect([await status("wrong"), await status(apiKey)]).toEqual([422, 202]);
  });

  it.each([
    ["Cloudflare can't be reached", testKeys.passes, () => Promise.reject(new TypeError("no network"))],
    ["our secret is wrong", "no such secret", undefined],
  ])("sign-ups go on while %s, and the operator is told", async (_, secret, call) => {
    const world = await withKey(secret, call);
    expect((await postForm(world, "/v1/leads", fields)).status).toBe(303);
    expect(world.logged).toContainEqual({ event: "turnstile-unavailable" });
  });

  it("a form that is not right does not spend its token", async () => {
    const { call, calls } = fakeSiteverify();
    const world = await withKey(testKeys.passes, call);
    await postForm(world, "/v1/leads", { ...fields, email: "sam@" });
    await postForm(world, "/v1/leads", { ...fields, email: "sam@gmial.com" });
    expect(calls).toEqual([]);
  });
});

describe("a browser may fetch Cloudflare's challenge", () => {
  const policyOf = async (world: Awaited<ReturnType<typeof newWorld>>) =>
    (await world.request("/check-mail")).headers.get("content-security-policy") ?? "";

  it("where a key is set", async () => {
    const policy = await policyOf(await withKey(testKeys.passes));
    expect(policy).toContain("script-src 'self' https://challenges.cloudflare.com;");
    expect(policy).toContain("frame-src https://challenges.cloudflare.com;");
  });

  it("and nowhere else, where no form asks for it either", async () => {
    const world = await newWorld();
    expect(await policyOf(world)).not.toContain("cloudflare");
    const page = await (await postForm(world, "/v1/leads", { email: "sam@" })).text();
    expect(page).not.toContain("turnstile");
  });
});
