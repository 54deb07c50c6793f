import { describe, expect, it } from "vitest";
import * as posted from "../../support/posted-forms.ts";
import { cf7, mapped } from "./mapped.ts";

describe("whatever the builder,", () => {
  it.each(Object.entries(posted.fixtures))(
    "%s: the same person with the same leave is found",
    async (_, fixture) => {
      const { lead } = await mapped(fixture);
      expect(lead).toMatchObject({ email: "robin@reader.example", firstName: "Robin" });
      expect(lead.consents.map(({ id }) => id)).toEqual(["letters"]);
    },
  );

  it.each([
    posted.elementorAdvanced,
    posted.elementorSimple,
    posted.webflowV2,
    posted.gravityEntry,
    posted.cf7,
    posted.wpforms,
    posted.typeform,
  ])("$form: the page it stood on is found, and comes without its query", async (fixture) => {
    expect((await mapped(fixture)).lead.source?.page).toMatch(/^https:\/\/coach\.example\/quiz\/$/);
  });

  it.each([posted.elementorAdvanced, posted.elementorSimple, posted.gravityEntry, posted.cf7])(
    "$form: the visitor's own network address is found",
    async (fixture) => {
      expect((await mapped(fixture)).remoteIp).toBe("198.51.100.7");
    },
  );

  it("fields behind more than any form has are not looked at, nor options beyond a hundred", async () => {
    const junk = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, "1"]));
    const email = "robin@reader.example";
    expect((await cf7({ ...junk(399), email })).lead.email).toBe(email);
    expect((await cf7({ ...junk(400), email })).lead.email).toBeUndefined();
    const options = (count: number) => [...Array.from({ length: count }, () => "x"), "letters"];
    expect((await cf7({ consents: options(99) })).lead.consents).toHaveLength(1);
    expect((await cf7({ consents: options(100) })).lead.consents).toHaveLength(0);
  });

  it("Elementor's form name is nobody's name", async () => {
    const { lead } = await mapped({
      ...posted.elementorAdvanced,
      body: "form[name]=Brieven&fields[email][value]=robin@reader.example",
    });
    expect(lead.firstName).toBeUndefined();
  });

  it("the poster is told where each field was found, in its own names, and what was not used", async () => {
    const { found, unused } = await mapped(posted.elementorAdvanced);
    expect(found).toContainEqual({ field: "email", key: "fields[email]" });
    expect(found).toContainEqual({ field: "letters", key: "fields[field_7aa]" });
    expect(unused).toEqual(["fields[message]", "meta[date]", "meta[user_agent]"]);
  });

  it("a partial Typeform response, which nobody sent in, holds nothing", async () => {
    const body = posted.typeform.body.replace('"form_response",', '"form_response_partial",');
    expect((await mapped({ ...posted.typeform, body })).lead).toEqual({ consents: [] });
  });

  it("another event of Webflow's holds nothing", async () => {
    const body = posted.webflowV2.body.replace('"form_submission"', '"site_publish"');
    expect((await mapped({ ...posted.webflowV2, body })).lead).toEqual({ consents: [] });
  });
});

describe("a field is found", () => {
  it.each([
    "email",
    "E-mail",
    "E-MAILADRES",
    "e-mailadres *",
    "Your-Email",
    "Jouw e-mailadres:",
    "Email Address",
  ])("as an address when it is called %j", async (name) => {
    expect((await cf7({ [name]: " robin@reader.example " })).lead.email).toBe("robin@reader.example");
  });

  it("as a first name before a whole name", async () => {
    expect((await cf7({ naam: "Robin de Vries", voornaam: "Robin" })).lead.firstName).toBe("Robin");
  });

  it("where it holds something, when another one of that name is empty", async () => {
    expect((await cf7({ email: "", "e-mail": "robin@reader.example" })).lead.email).toBe(
      "robin@reader.example",
    );
  });

  it.each(["result", "Resultaat", "uitslag", "hw_result"])(
    "as a result when it is called %s",
    async (name) => {
      expect((await cf7({ [name]: "token-1" })).lead.result).toBe("token-1");
    },
  );

  it("as a result also where it holds the address of the result's page", async () => {
    const { lead } = await cf7({ result: "https://quiz.example/r/abc-DEF_9?lang=nl" });
    expect(lead.result).toBe("abc-DEF_9");
  });

  it.each([
    ["nl_NL", "nl"],
    ["Nederlands", "nl"],
    ["en-GB", "en"],
    ["Engels", "en"],
    ["fr", undefined],
    ["energie", undefined],
  ])("as a language: %s is %s", async (taal, expected) => {
    expect((await cf7({ taal })).lead.locale).toBe(expected);
  });

  it("with campaign names, but not where these hold an address", async () => {
    const { lead } = await cf7({
      utm_source: "spring",
      utm_term: "robin@reader.example",
      page: "javascript:1",
    });
    expect(lead.source).toEqual({ utm_source: "spring" });
  });
});

describe("a map of the form's own", () => {
  it("takes the place of our guesses", async () => {
    const fields = { newsletter: ["nb2"], email: "contact" };
    const sent = {
      contact: "robin@reader.example",
      email: "other@reader.example",
      newsletter: "on",
      nb2: "",
    };
    const { lead } = await cf7(sent, { fields });
    expect(lead).toEqual({ email: "robin@reader.example", consents: [] });
  });

  it("may name several fields, of which the first that holds something is meant", async () => {
    const fields = { email: ["veld 1", "Veld-2"] };
    const { lead } = await cf7({ veld2: "robin@reader.example", "veld 1": " " }, { fields });
    expect(lead.email).toBe("robin@reader.example");
  });

  it("tells Gravity's 1.3 from its 13", async () => {
    const { lead } = await cf7({ "13": "wrong", "1.3": "Robin" }, { fields: { firstName: "1.3" } });
    expect(lead.firstName).toBe("Robin");
  });

  it("may say which wording the boxes show", async () => {
    const { lead } = await cf7({ brieven: "ja" }, { consents: { letters: "1" }, locale: "en" });
    expect(lead).toEqual({ locale: "en", consents: [{ id: "letters", version: "1" }] });
  });
});
