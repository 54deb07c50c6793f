import { describe, expect, it } from "vitest";
import { people } from "../../support/answers.ts";
import { DAY, newWorld, resultFor } from "../world.ts";
import {
  answerFields,
  anxiousSheet,
  dump,
  EMAIL,
  formData,
  hiddenIn,
  letters,
  postForm,
  problemIn,
} from "./support.ts";

const fields = { email: EMAIL, "consents[letters]": "1" };
const hostile = `"><script>alert('1')</script>&amp;`;

const goesTo = async (sent: Record<string, string> | FormData, headers: Record<string, string> = {}) => {
  const response = await postForm(await newWorld(), "/v1/leads", sent, headers);
  return [response.status, response.headers.get("location")];
};

describe("a sign-up by a form without JavaScript", () => {
  it("goes on to our check-your-mail page, in its language", async () => {
    expect(await goesTo(fields)).toEqual([303, "/check-mail?lang=nl"]);
    expect(await goesTo({ ...fields, locale: "en" })).toEqual([303, "/check-mail?lang=en"]);
    expect(await goesTo(fields, { "accept-language": "en" })).toEqual([303, "/check-mail?lang=en"]);
    const page = await (await newWorld()).request("/check-mail?lang=en");
    expect(await page.text()).toContain("One more click, in your inbox");
  });

  it("works as multipart, which site builders post", async () => {
    const world = await newWorld();
    const response = await postForm(world, "/v1/leads", formData({ ...fields, firstName: "Sam" }));
    expect([response.status, world.mailTo(EMAIL).length]).toEqual([303, 1]);
  });

  it("that a script posted gets JSON when it asks for that", async () => {
    const world = await newWorld();
    const ok = await postForm(world, "/v1/leads", fields, { accept: "application/json" });
    expect([ok.status, await ok.json()]).toEqual([202, { status: "accepted" }]);
    const bad = await postForm(world, "/v1/leads", { email: EMAIL }, { accept: "application/json" });
    expect((await problemIn(bad)).errors).toMatchObject([
      { code: "consent-required", pointer: "#/consents" },
    ]);
  });

  it("spells nested fields with brackets, and its extra fields are ignored", async () => {
    const world = await newWorld();
    const sent = {
      ...fields,
      ...answerFields(anxiousSheet),
      "answers[v01]": "",
      "consents[profile]": "on",
      "consents[newsletter]": "",
      utm_source: "spring",
      timeZone: "",
      "cf-turnstile-response": "x",
      "__proto__[admin]": "1",
      "deeper[a][b]": "1",
    };
    expect((await postForm(world, "/v1/leads", sent)).status).toBe(303);
    const { consents = [], leads } = await dump();
    expect(consents).toMatchObject([
      { consent: "letters", version: "1", form: "site-form" },
      { consent: "profile", version: "undeclared", form: "site-form" },
    ]);
    expect(leads).toMatchObject([{ source: JSON.stringify({ utm_source: "spring" }) }]);
  });

  it("keeps of the page it stood on no query, which may hold anything", async () => {
    const world = await newWorld();
    await postForm(world, "/v1/leads", fields, { referer: `https://coach.example/quiz?e=${EMAIL}` });
    expect((await dump()).consents).toMatchObject([{ page: "https://coach.example/quiz" }]);
  });

  it.each(["off", "0", "false", "nee", "", " "])("a box that says %j is no consent", async (box) => {
    const world = await newWorld();
    const response = await postForm(world, "/v1/leads", { email: EMAIL, "consents[letters]": box });
    const page = await response.text();
    expect([response.status, world.mailbox.emails()]).toEqual([422, []]);
    expect(page).not.toMatch(/type="checkbox"[^>]*checked/);
  });
});

describe("where a form's visitor goes on", () => {
  it.each(["https://coach.example/thanks?from=quiz#top", "https://quiz.example/somewhere"])(
    "%s is one of our sites",
    async (redirect) => {
      expect(await goesTo({ ...fields, redirect })).toEqual([303, redirect]);
    },
  );

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "https:\\\\evil.example",
    "https://coach.example@evil.example/",
    "https://coach.example.evil.example/",
    "http://coach.example/",
    "https://coach.example:8443/",
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:https://coach.example/0",
    "/thanks",
    "https://coach.example\r\nset-cookie: a=b",
  ])("%j is not", async (redirect) => {
    const [status, location] = await goesTo({ ...fields, redirect });
    expect([status, location]).toEqual([303, "/check-mail?lang=nl"]);
  });
});

describe("our own form, once sent,", () => {
  it("shows the address in part, and sends the mail again or to another address, choices kept", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    const sent = { email: EMAIL, result, hw_place: "offer", hw_letters: "own", "consents[newsletter]": "2" };
    const page = await (await postForm(world, "/v1/leads", { ...sent, locale: "nl" })).text();
    expect(page).toContain("s•••@reader.example");
    expect(page).not.toContain(EMAIL);
    expect(page).toContain(`href="/r/${result}?lang=nl"`);
    const again = hiddenIn(page);
    world.clock.now += 2 * 60 * 60 * 1000;
    expect((await postForm(world, "/v1/leads", again)).status).toBe(200);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
    const { hw_sent: _, ...rest } = again;
    await postForm(world, "/v1/leads", { ...rest, email: "sam@right.example" });
    expect(world.mailTo("sam@right.example")).toHaveLength(1);
    const consents = (await dump()).consents as { consent: string }[];
    expect(consents).toHaveLength(9);
  });

  it("takes nobody's word for an address but its own seal", async () => {
    const world = await newWorld();
    const forged = { hw_sent: "AXk3v0c8yJmQ2Zt5rW1nLbE7", hw_place: "offer", hw_letters: "general" };
    expect((await postForm(world, "/v1/leads", forged)).status).toBe(422);
  });
});

describe("a form that is not right comes back", () => {
  it("filled in again, with what to mend and nothing ticked that was not", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    const sent = { email: "sam@reader", firstName: "Sam", "consents[newsletter]": "1", result, locale: "en" };
    const response = await postForm(world, "/v1/leads", sent);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("This does not look like an e-mail address.");
    expect(page).toContain('value="sam@reader"');
    expect(page).toContain('<input type="hidden" name="firstName" value="Sam"/>');
    expect(page).toContain(`value="${result}"`);
    expect(page).toMatch(/name="consents\[newsletter\]" value="3-choice\.\w+" checked/);
    expect(page.match(/ checked/g)).toHaveLength(1);
  });

  it("in its result, which never goes: the forgotten choice costs one more press", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    const sent = { email: EMAIL, result, locale: "nl", hw_place: "pause" };
    const page = await (await postForm(world, "/v1/leads", sent)).text();
    expect(page).toContain("Je merkt het meteen als er iets verandert.");
    expect(page).toMatch(/<details class="pause" id="pause" open="">.*#pause-series/);
    const mended = await postForm(world, "/v1/leads", {
      ...sent,
      hw_letters: "own",
      "wordings[letters]": "2",
      "wordings[profile]": "2",
    });
    expect(mended.status).toBe(200);
    const consents = (await dump()).consents as { consent: string; version: string; page: string }[];
    expect(consents.map((one) => [one.consent, one.version])).toEqual([
      ["letters", "2"],
      ["profile", "2"],
    ]);
    expect(new Set(consents.map((one) => new URL(one.page).pathname))).toEqual(new Set(["/r"]));
  });

  it.each([
    "email",
    "firstName",
    "result",
    "locale",
    "timeZone",
    "redirect",
    "consents[letters]",
    `consents[${hostile}]`,
    "utm_source",
    hostile,
    "answers[a01]",
  ])("escaped, when %s holds markup", async (name) => {
    const world = await newWorld();
    const page = await (await postForm(world, "/v1/leads", { email: hostile, [name]: hostile })).text();
    expect(page).toContain("&quot;&gt;&lt;script&gt;");
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain(`"${hostile}`);
  });

  it("without a result that expired, so that it works the second time", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    world.clock.now += 92 * DAY;
    const page = await (await postForm(world, "/v1/leads", { ...fields, result })).text();
    expect(page).toContain("ouder dan 90 dagen");
    expect(page).not.toContain(result);
  });

  it("and has changed nothing", async () => {
    const world = await newWorld();
    const before = await dump();
    await postForm(world, "/v1/leads", { email: EMAIL });
    expect(await dump()).toEqual(before);
  });

  it.each([
    "email[x]",
    "consents",
    "answers",
    "source[page]",
    "version[toString]",
    "result[x]",
    "locale[toString]",
  ])(
    "or is taken, but is no mistake of ours, where %s has a shape that no form of ours gives it",
    async (name) => {
      const world = await newWorld();
      const response = await postForm(world, "/v1/leads", { [name]: "1" });
      expect(response.status).toBe(422);
    },
  );

  it("as a problem where no form can be read at all", async () => {
    const world = await newWorld();
    const type = { "content-type": "multipart/form-data; boundary=x" };
    for (const headers of [type, { "content-type": "multipart/form-data" }]) {
      const response = await world.request("/v1/leads", {
        method: "POST",
        body: "nothing of the kind",
        headers,
      });
      expect(await problemIn(response)).toMatchObject({ status: 400, code: "malformed-form" });
    }
  });
});

it("a thousand fields cost a form no more than two hundred", async () => {
  const world = await newWorld();
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`answers[x${i}]`, "1"]));
  const response = await postForm(world, "/v1/leads", { ...many, ...fields });
  expect(response.status).toBe(422);
  expect((await dump()).sign_ups).toEqual([]);
});

it("a file in a field of the form is ignored", async () => {
  const world = await newWorld();
  const sent = formData({ email: EMAIL, "consents[letters]": letters.version });
  sent.append("firstName", new File(["x"], "x.html", { type: "text/html" }));
  expect((await postForm(world, "/v1/leads", sent)).status).toBe(303);
});
