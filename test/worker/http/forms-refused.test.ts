import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REFUSED_POSTS_AN_HOUR } from "../../../src/config.ts";
import { BUILDERS } from "../../../src/forms/form-config.ts";
import * as posted from "../../support/posted-forms.ts";
import { HOUR } from "../world.ts";
import { expectOnlyRefusals, keptPosts, postFixture, ROBIN, worldWithForms } from "./forms-support.ts";
import { dump, problemIn } from "./support.ts";

const SECRET = "a-secret-of-thirty-two-characters";
const json = (form: string, fields: unknown) => ({
  form,
  type: "application/json",
  body: JSON.stringify(fields),
});

describe("a post that can't be a sign-up is refused with a problem, and why is kept without a word of it", () => {
  it.each([
    [{ email: ROBIN }, "consent-required", "/consents"],
    [{ email: ROBIN, letters: "nee", profiel: "ja" }, "consent-required", "/consents"],
    [{ letters: "ja" }, "required", "/email"],
    [{ email: "secret@", letters: "ja" }, "invalid-email", "/email"],
    [{ email: ROBIN, letters: "ja", result: "secret-token" }, "invalid-result", "/result"],
    [{ email: ROBIN, letters: "ja", a01: "secret" }, "not-an-answer", "/answers/a01"],
  ])("%j", async (fields, code, pointer) => {
    const world = await worldWithForms();
    const response = await postFixture(world, json("cf7", fields));
    const problem = await problemIn(response.clone());
    expect([response.status, problem.errors]).toMatchObject([422, [{ code, pointer: `#${pointer}` }]]);
    expect(await keptPosts()).toEqual([{ form: "cf7", outcome: "refused", problems: [{ code, pointer }] }]);
    expect((await response.text()) + JSON.stringify([await dump(), world.logged])).not.toMatch(
      /robin|secret/i,
    );
    await expectOnlyRefusals();
  });

  it("also where nothing of it can be read", async () => {
    const world = await worldWithForms();
    const codes = [];
    for (const [type, body] of [
      ["application/json", "{secret"],
      ["multipart/form-data; boundary=x", "secret two"],
      ["text/plain", "secret three"],
    ] as const)
      codes.push((await problemIn(await postFixture(world, { form: "framer", type, body }))).code);
    expect(codes).toEqual(["malformed-json", "malformed-form", "unsupported-media-type"]);
    expect((await keptPosts()).map(({ problems }) => problems)).toEqual(
      expect.arrayContaining(codes.map((code) => [{ code, pointer: "" }])),
    );
    await expectOnlyRefusals();
  });

  it("but for one of more than 64 KiB, of which nothing is read at all", async () => {
    const world = await worldWithForms();
    const response = await postFixture(world, json("cf7", { email: "x".repeat(70_000) }));
    expect([response.status, await keptPosts()]).toEqual([413, []]);
  });

  it("as long as its form has not had too many in this hour", async () => {
    const world = await worldWithForms();
    for (let i = 0; i < REFUSED_POSTS_AN_HOUR + 5; i++) await postFixture(world, json("cf7", { nothing: i }));
    expect(await keptPosts()).toHaveLength(REFUSED_POSTS_AN_HOUR);
    await postFixture(world, json("framer", {}));
    world.clock.now += HOUR;
    await postFixture(world, json("cf7", { nothing: "more" }));
    expect(await keptPosts()).toHaveLength(REFUSED_POSTS_AN_HOUR + 2);
  });

  it("whatever anybody posts", async () => {
    const world = await worldWithForms();
    const word = fc.constantFrom(
      "email",
      "fields[a][value]",
      "payload",
      "form_response",
      "letters",
      "a01",
      "x[y][z]",
      "__proto__",
    );
    const value = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.record({
        data: fc.jsonValue(),
        answers: fc.jsonValue(),
        hidden: fc.jsonValue(),
        definition: fc.jsonValue(),
      }),
    );
    const body = fc.oneof(
      fc.jsonValue().map((any) => JSON.stringify(any)),
      fc.dictionary(word, value).map((any) => JSON.stringify(any)),
      fc.string(),
      fc.array(fc.tuple(word, fc.string())).map((pairs) => new URLSearchParams(pairs).toString()),
    );
    const type = fc.constantFrom(
      "application/json",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...BUILDERS), type, body, async (form, contentType, text) => {
        const marked = text.replace(/}$/, ',"secretly":"secretly"}').replace(/^{,/, "{");
        const response = await postFixture(world, { form, type: contentType, body: marked });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toContain("secretly");
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
    expect(JSON.stringify([await dump(), world.logged])).not.toContain("secretly");
    await expectOnlyRefusals();
  });
});

describe("a form with a secret", () => {
  const signature = `sha256=${createHmac("sha256", SECRET).update(posted.typeform.body).digest("base64")}`;

  it("takes what its builder signed, and nothing else", async () => {
    const world = await worldWithForms({ typeform: SECRET });
    const without = await problemIn(await postFixture(world, posted.typeform));
    expect([without.status, without.code, await keptPosts()]).toMatchObject([
      401,
      "invalid-signature",
      [{ problems: [{ code: "invalid-signature", pointer: "" }] }],
    ]);
    const headers = { "typeform-signature": signature };
    expect((await postFixture(world, posted.typeform, { headers })).status).toBe(200);
  });

  it("is not opened by its secret in the address", async () => {
    const world = await worldWithForms({ elementor: SECRET });
    for (const path of [`?secret=${SECRET}`, `?token=${SECRET}`, `?authorization=Bearer%20${SECRET}`])
      expect((await postFixture(world, posted.elementorAdvanced, { path })).status).toBe(401);
    const headers = { authorization: `Bearer ${SECRET}` };
    expect((await postFixture(world, posted.elementorAdvanced, { headers })).status).toBe(200);
  });

  it("has the visitor's own network counted, which nobody believes of a post that anybody may send", async () => {
    const seen: string[] = [];
    const burstLimits = {
      signUps: async (key: string) => Boolean(seen.push(key)),
      site: async (key: string) => Boolean(seen.push(key)),
    };
    const post = async (secrets: Record<string, string>) => {
      seen.length = 0;
      const world = await worldWithForms(secrets);
      Object.assign(world.deps, { burstLimits });
      const headers = { authorization: `Bearer ${SECRET}`, "cf-connecting-ip": "203.0.113.9" };
      await postFixture(world, posted.elementorAdvanced, { headers });
      return [seen.length, seen.at(-1)];
    };
    expect(await post({ elementor: SECRET })).toEqual([3, "form elementor"]);
    expect(await post({})).toEqual([0, undefined]);
    const world = await worldWithForms();
    Object.assign(world.deps, { burstLimits });
    const other = {
      ...posted.elementorAdvanced,
      body: posted.elementorAdvanced.body.replaceAll("robin", "noor"),
    };
    await postFixture(world, other, { headers: { "cf-connecting-ip": "203.0.113.9" } });
    // Its own network and the address, as for whoever posts to /v1/leads.
    expect([seen.length, seen.includes("form elementor")]).toEqual([2, false]);
  });

  it("knows a signed submission again by its id alone", async () => {
    const world = await worldWithForms({ framer: SECRET });
    for (const score of [1, 2]) {
      const body = JSON.stringify({ email: ROBIN, letters: "on", score });
      const id = "0fbbb90e";
      const hex = createHmac("sha256", SECRET)
        .update(body + id)
        .digest("hex");
      const headers = { "framer-webhook-submission-id": id, "framer-signature": `sha256=${hex}` };
      world.clock.now += 2 * HOUR;
      expect((await postFixture(world, { ...posted.framer, body }, { headers })).status).toBe(200);
    }
    expect(world.mailTo(ROBIN)).toHaveLength(1);
  });
});

it("without a secret, an id that somebody made up keeps no other post out", async () => {
  const world = await worldWithForms();
  const body = posted.typeform.body.replaceAll(ROBIN, "noor@reader.example");
  for (const post of [posted.typeform, { ...posted.typeform, body }]) await postFixture(world, post);
  expect(world.mailTo("noor@reader.example")).toHaveLength(1);
});

describe("too many posts", () => {
  it("are answered 429 with when to come back, and the same post is taken then", async () => {
    const world = await worldWithForms();
    let isOpen = false;
    const burstLimits = { signUps: async () => isOpen, site: async () => true };
    Object.assign(world.deps, { burstLimits });
    const refused = await postFixture(world, posted.framer);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    isOpen = true;
    expect((await postFixture(world, posted.framer)).status).toBe(200);
    expect(world.mailTo(ROBIN)).toHaveLength(1);
  });
});

describe("the test of a form", () => {
  it("says which field was found where in the poster's own names, no value, and keeps nothing", async () => {
    const world = await worldWithForms();
    const before = await dump();
    const response = await postFixture(world, posted.elementorAdvanced, { path: "/test" });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      form: "elementor",
      authentic: false,
      wouldBeTaken: true,
      found: { email: "fields[email]", firstName: "fields[name]", letters: "fields[field_7aa]" },
      ticked: ["letters"],
      unused: expect.arrayContaining(["fields[message]"]),
      errors: [],
    });
    expect(text).not.toMatch(/robin|persoonlijks|198\.51/i);
    expect([await dump(), world.mailbox.emails()]).toEqual([before, []]);
  });

  it("says what is missing", async () => {
    const world = await worldWithForms();
    const response = await postFixture(world, json("cf7", { contact: "robin", akkoord: "ja" }), {
      path: "/test",
    });
    expect(await response.json()).toMatchObject({
      wouldBeTaken: false,
      found: {},
      unused: ["contact", "akkoord"],
      errors: [{ code: "required", pointer: "/email" }],
    });
    expect(await keptPosts()).toEqual([]);
  });

  it("answers without a signature too, says that there was none, and keeps nothing", async () => {
    const world = await worldWithForms({ typeform: SECRET });
    const response = await postFixture(world, posted.typeform, { path: "/test" });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { authentic: false, ticked: ["letters"] },
    ]);
    expect(await keptPosts()).toEqual([]);
  });

  it("shows which box said neither yes nor no, and the configuration that would make it a yes", async () => {
    const world = await worldWithForms({}, {});
    const post = json("gravity", { "veld 7": ROBIN, brieven: "Mis geen brief" });
    expect(await (await postFixture(world, post, { path: "/test" })).json()).toMatchObject({
      wouldBeTaken: false,
      ticked: [],
      unclear: [{ consent: "letters", field: "brieven", value: "Mis geen brief" }],
      errors: expect.arrayContaining([{ code: "consent-unknown", pointer: "/consents/letters" }]),
      configuration: {
        gravity: {
          builder: "gravity",
          fields: { email: "veld 7" },
          consents: { letters: { text: "", values: ["Mis geen brief"] } },
        },
      },
    });
  });
});
