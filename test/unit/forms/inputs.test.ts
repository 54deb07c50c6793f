import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUILDERS, type Builder } from "../../../src/forms/form-config.ts";
import { mapped } from "./mapped.ts";

/** Small posts that fell short once, each with its right answer. */
const input = (name: string) => readFileSync(`test/inputs/${name}`, "utf8");
const typeOf = (name: string) =>
  name.endsWith(".json") ? "application/json" : "application/x-www-form-urlencoded";
const post = (name: string, form: Builder = "other") =>
  mapped({ form, type: typeOf(name), body: input(name).trim() }, {});

const found = {
  "f20-tally.json": ["robin@reader.example", "Robin", ["letters"]],
  "f22-fluentforms-all.json": ["robin@reader.example", "Robin", ["letters"]],
  "f23-ninja.urlencoded": ["robin@reader.example", "Robin", ["letters"]],
  "f24-elementor-labels.urlencoded": ["robin@reader.example", undefined, ["letters"]],
  "f26-wpforms-email-confirm.json": ["robin@reader.example", "Robin", ["letters"]],
  "f27-group-comma-no-space.json": ["robin@reader.example", undefined, ["letters", "newsletter"]],
  "f28-elementor-json-workaround.json": ["robin@reader.example", "Robin", ["letters"]],
} as const;

describe.each(Object.entries(found))("%s", (name, [email, firstName, consents]) => {
  it.each(BUILDERS.filter((id) => id !== "typeform" && id !== "webflow"))(
    "is found whatever builder it is posted as: %s",
    async (form) => {
      const { lead } = await post(name, form);
      expect([lead.email, lead.firstName, lead.consents.map(({ id }) => id)]).toEqual([
        email,
        firstName,
        consents,
      ]);
    },
  );
});

it.each(["f01-wpforms-declined.json", "f04-group-nee-brieven.json"])("%s ticks nothing", async (name) => {
  const { lead, unclear } = await post(name, "cf7");
  expect(lead.consents).toEqual([]);
  expect(unclear.length > 0 || name.startsWith("f01")).toBe(true);
});

describe("an address is found", () => {
  const email = "robin@reader.example";
  it.each<[string, object]>([
    ["by what is put around its name", { "E-mailadres (verplicht)": email }],
    ["by a label that asks for it", { "Vul je e-mailadres in": email }],
    ["by a label in English", { "Your Email Address:": email }],
    ["by a numbered name", { "Email 2": email }],
    ["by a builder's own number", { email_1234: email }],
    ["in a part of a field", { email: { primary: email, secondary: email } }],
    ["because it is the only one", { "veld 3": email, bericht: "Dag!" }],
    ["in an array of one", [{ email }] as never],
    ["in a body", { headers: { host: "x" }, body: { email } }],
    [
      "in n8n's whole request",
      [
        { headers: { a: "b" }, params: {}, query: {}, body: { email }, webhookUrl: "https://x.example" },
      ] as never,
    ],
    ["in data, listed", { data: { fields: [{ name: "veld", type: "email", value: email }] } }],
    [
      "in a list of names and values",
      [
        { name: "x", value: "1" },
        { label: "E-mail", value: email },
      ] as never,
    ],
    ["in JSON in a text", { data: JSON.stringify({ email }) }],
  ])("%s", async (_, fields) => {
    const { lead } = await mapped(
      { form: "other", type: "application/json", body: JSON.stringify(fields) },
      {},
    );
    expect(lead.email).toBe(email);
  });

  it("in what Jotform sends: JSON in one field of a form", async () => {
    const raw = {
      slug: "submit/1",
      q3_naam: { first: "Robin", last: "V" },
      q4_email: email,
      q5_brieven: ["Brieven"],
    };
    const data = new FormData();
    data.append("formID", "1");
    data.append("rawRequest", JSON.stringify(raw));
    const request = new Request("https://x.example", { method: "POST", body: data });
    const { lead } = await mapped(
      { form: "other", type: request.headers.get("content-type") ?? "", body: await request.text() },
      {},
    );
    expect([lead.email, lead.firstName, lead.consents.length]).toEqual([email, "Robin", 1]);
  });

  it.each<[string, object]>([
    ["where two might be it", { "veld 1": email, "veld 2": "other@reader.example" }],
    ["in a message", { bericht: `schrijf me op ${email}` }],
    ["of somebody else's field", { partner: { email }, vriend: "other@reader.example" }],
  ])("not %s", async (_, fields) => {
    const { lead } = await mapped(
      { form: "other", type: "application/json", body: JSON.stringify(fields) },
      {},
    );
    expect(lead.email).toBeUndefined();
  });

  it.each(["text/json", "application/vnd.sender+json", "application/json; charset=utf-8", ""])(
    "in JSON that says it is %j",
    async (type) => {
      const { lead } = await mapped({ form: "other", type, body: JSON.stringify({ email }) }, {});
      expect(lead.email).toBe(email);
    },
  );
});
