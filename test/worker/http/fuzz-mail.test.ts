import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "../../../dev/mailbox/mailbox.ts";
import { firstNameIn } from "../../../src/forms/first-name.ts";
import { confirmedLead, DAY, linkIn, myDataOf, newWorld, SITE, type World } from "../world.ts";
import { cookieOf, deskWorld, postDesk } from "./admin-desk.ts";
import { junkText, SEED } from "./fuzz-junk.ts";
import { postForm } from "./support.ts";

const NASTY = [
  "Sam\r\nBcc: all@evil.example",
  "Sam\nSubject: Won\n\nPay here",
  "Sam\0",
  "<img src=x onerror=alert(1)>",
  "<a href='https://evil.example'>Sam</a>",
  "{{firstName}}",
  "{{unsubscribeUrl}} <%= 7*7 %> %s",
  "\u202emaS",
  "Sam\u200b\u2066",
  "https://evil.example/pay",
  "evil.example",
  "Sam, you won",
  "Sam\u2028you won",
  "=?utf-8?B?U2Ft?=",
  "S\ud800m",
];
const PLAIN = [
  "Noor",
  "Anne-Sophie",
  "O'Brien",
  "Jan & Bo",
  "J. Pieter",
  "李",
  "é".normalize("NFD"),
  "Ω".repeat(40),
];

let world: World;
let number = 0;
beforeEach(async () => {
  world = await newWorld();
  number = 0;
});

/** A letter without what is each reader's own: name, tokens and times. What is left is its structure. */
function skeleton(mail: Mail | undefined) {
  const bare = (text: string | null | undefined) =>
    (text ?? "")
      .replace(new RegExp(`${SITE}/(\\w+)/[\\w-]+`, "g"), "$1:token")
      .replace(/Dag(?: [\p{L}\p{M} .'’&#39;amp-]{1,60})?,/gu, "Dag,");
  const { from, cc, bcc, replyTo, subject, headers = {}, tags = {} } = mail ?? {};
  const own = Object.entries(headers).map(([name, value]) => [name, bare(value)]);
  return {
    from,
    cc,
    bcc,
    replyTo,
    subject,
    own,
    tags: Object.keys(tags),
    html: bare(mail?.html),
    text: bare(mail?.text),
  };
}

type Fields = Record<"firstName" | "timeZone" | "utm_source" | "redirect" | "referer", string>;

/** Signs up with these, and confirms: what came in the mail. */
async function mailFor(fields: Partial<Fields>, how: "form" | "json"): Promise<Mail[]> {
  const email = `sam@reader${++number}.example`;
  const { referer = "", utm_source, redirect, ...own } = fields;
  const headers: Record<string, string> = /^[\x21-\x7e]+$/.test(referer) ? { referer } : {};
  if (how === "form")
    await postForm(world, "/v1/leads", { email, "consents[letters]": "1", ...fields }, headers);
  else {
    const source = utm_source === undefined ? {} : { source: { utm_source } };
    const consents = [{ id: "letters", version: "1" }];
    await world.post(
      "/v1/leads",
      { email, consents, ...own, ...source, ...(redirect ? { redirect } : {}) },
      headers,
    );
  }
  const [confirmation] = world.mailTo(email);
  if (confirmation) await world.request(linkIn(confirmation, "confirm"), { method: "POST" });
  return world.mailTo(email);
}

const text = fc.oneof(
  fc.constantFrom(...NASTY, ...PLAIN),
  junkText.filter((each) => each.length < 300),
);

/** By the first name in what was filled in; without one where it could be anything else. */
function greetingOf(filled: string): string {
  const name = firstNameIn(filled);
  return name === null ? "Dag," : `Dag ${name},`;
}

describe("a letter's headers and structure", () => {
  it("are the same whatever was filled in, and its one changing word is a name", async () => {
    const [confirmation, letter] = (await mailFor({}, "json")).map(skeleton);
    const fields = fc.record(
      { firstName: text, timeZone: text, utm_source: text, redirect: text, referer: text },
      { requiredKeys: ["firstName"] },
    );
    let written = 0;
    const holds = fc.asyncProperty(
      fields,
      fc.constantFrom("form" as const, "json" as const),
      async (given, how) => {
        const mails = await mailFor(given, how);
        // Refused for a field that is too long: then nothing came at all.
        if (mails.length === 0) return;
        written += 1;
        expect(mails.map(skeleton)).toEqual([confirmation, letter]);
        expect(mails.map(({ to }) => to)).toEqual([
          [`sam@reader${number}.example`],
          [`sam@reader${number}.example`],
        ]);
      },
    );
    await fc.assert(holds, { seed: SEED, numRuns: 100 });
    expect(written).toBeGreaterThan(70);
    expect(world.mailbox.emails()).toHaveLength(2 * (written + 1));
  });

  it("greet nobody by what is no name", async () => {
    for (const [i, firstName] of NASTY.entries()) {
      const [confirmation, letter] = await mailFor({ firstName }, i % 2 ? "form" : "json");
      expect([firstName, letter?.text]).toEqual([firstName, expect.stringContaining(greetingOf(firstName))]);
      for (const mail of [confirmation, letter])
        expect(JSON.stringify(mail).toLowerCase()).not.toMatch(
          /evil\.example|onerror|bcc:|you won|\{\{|7\*7/,
        );
    }
  });

  it("greet by what is a name, once somebody said that it is theirs", async () => {
    for (const firstName of PLAIN) {
      const [confirmation, letter] = await mailFor({ firstName }, "json");
      expect(confirmation?.text).not.toContain("Dag");
      expect(letter?.text).toContain(greetingOf(firstName));
    }
  });

  it("stay when a reader changes the name afterwards", async () => {
    await confirmedLead(world, "sam@reader.example");
    const first = world.mailTo("sam@reader.example").at(-1);
    await postForm(world, `${await myDataOf(world, first?.to[0] ?? "")}/name`, { firstName: NASTY[0] ?? "" });
    await world.pass(5 * DAY);
    const next = world.mailTo("sam@reader.example").at(-1);
    expect(next?.id).not.toBe(first?.id);
    expect([next?.to, next?.bcc, Object.keys(next?.headers ?? {})]).toEqual([
      ["sam@reader.example"],
      [],
      ["List-Unsubscribe", "List-Unsubscribe-Post"],
    ]);
    expect(JSON.stringify(next)).not.toContain("evil.example");
  });
});

describe("an address", () => {
  const around = fc.tuple(
    text,
    fc.constantFrom("\r\nBcc: ", ", ", ";", " <", ">", "\0", "%0a", " ", "\t", ""),
    text,
  );
  const address = fc
    .tuple(around, fc.boolean())
    .map(([[before, between, after], first]) =>
      first ? `sam@reader.example${between}${after}` : `${before}${between}sam@reader.example`,
    );
  /** One mailbox, and no room for a second one or a header. */
  const ONE = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z0-9.-]+\.[a-z0-9-]+$/;

  it("is one mailbox or is refused: it brings along no header and no second reader", async () => {
    const holds = fc.asyncProperty(address, fc.boolean(), async (email, asForm) => {
      const consents = [{ id: "letters", version: "1" }];
      if (asForm) await postForm(world, "/v1/leads", { email, "consents[letters]": "1" });
      else await world.post("/v1/leads", { email, consents });
    });
    await fc.assert(holds, { seed: SEED, numRuns: 400 });
    for (const { to, cc, bcc, headers } of world.mailbox.emails()) {
      expect(to).toEqual([expect.stringMatching(ONE)]);
      expect([cc, bcc, Object.keys(headers)]).toEqual([
        [],
        [],
        ["List-Unsubscribe", "List-Unsubscribe-Post"],
      ]);
    }
  });

  it("of the coach's own test mail is no other", async () => {
    const desk = await deskWorld();
    const cookie = await cookieOf(desk);
    const send = (email: string) =>
      postDesk(desk, "/admin/letters/anxious/near-dance/test", { email, locale: "nl" }, { cookie });
    expect((await send("anna@coach.example\r\nBcc: all@evil.example")).status).toBe(422);
    expect((await send("anna@coach.example, all@evil.example")).status).toBe(422);
    expect((await send("anna@coach.example")).status).toBe(200);
    expect(desk.mailbox.emails().map(({ to }) => to)).toEqual([["anna@coach.example"]]);
  });
});
