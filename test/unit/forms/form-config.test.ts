import { describe, expect, it } from "vitest";
import { BUILDERS, parseForms } from "../../../src/forms/form-config.ts";

const SECRET = "a secret that nobody knows";

describe("the forms there are", () => {
  it("are one for each builder, none of which is on without a line of configuration", () => {
    const forms = parseForms({});
    expect([...forms.keys()]).toEqual([...BUILDERS]);
    expect([...forms.values()].every(({ gap }) => gap === "form")).toBe(true);
  });

  it.each<[object, string | undefined, string | null]>([
    [{ cf7: {} }, SECRET, "consents"],
    [{ cf7: { consents: { profile: "1" } } }, SECRET, "consents"],
    [{ cf7: { consents: { letters: "1" } } }, undefined, "secret"],
    [{ cf7: { consents: { letters: "1" } } }, SECRET, null],
    [{ cf7: { consents: { letters: "1" }, unsigned: true } }, undefined, null],
    [{ cf7: { consents: { newsletter: { text: "Ja, mail me" } } } }, SECRET, null],
  ])("%j lacks what it must say to be open", (file, secret, gap) => {
    const secrets = secret && JSON.stringify({ cf7: secret });
    expect(parseForms(file, secrets).get("cf7")?.gap).toBe(gap);
  });

  it.each(["elementor", "webflow", "html"])("need no secret where the builder can hold none: %s", (id) => {
    expect(parseForms({ [id]: { consents: { letters: "1" } } }).get(id)?.gap).toBeNull();
  });

  it("are all on on a laptop", () => {
    expect([...parseForms({ webflow: false }, undefined, true).values()].map(({ gap }) => gap)).toEqual(
      BUILDERS.slice(1).map(() => null),
    );
  });

  it("are those of forms.json as well, each with its secret", () => {
    const forms = parseForms(
      { "winter-quiz": { builder: "wpforms" } },
      JSON.stringify({ "winter-quiz": SECRET }),
    );
    expect(forms.get("winter-quiz")).toMatchObject({ builder: "wpforms", secret: SECRET });
    expect(forms.get("wpforms")).toMatchObject({ secret: null });
  });

  it("may say more of a builder's own form, or close it", () => {
    const forms = parseForms({ elementor: { fields: { email: "veld_1" } }, webflow: false });
    expect(forms.get("elementor")).toMatchObject({ builder: "elementor", fields: { email: ["veld_1"] } });
    expect(forms.has("webflow")).toBe(false);
  });
});

describe("what is wrong with them is said in a sentence that names it", () => {
  it.each<[unknown, string]>([
    [[], "forms.json must hold an object"],
    [{ "Mijn formulier": { builder: "html" } }, 'names a form "Mijn formulier"'],
    [{ "site-form": { builder: "html" } }, 'names a form "site-form"'],
    [{ winter: "elementor" }, 'must hold an object for the form "winter"'],
    [{ winter: {} }, 'must name the builder of the form "winter"'],
    [{ winter: { builder: "hubspot" } }, "one of elementor, webflow"],
    [{ winter: { builder: "html", feilds: {} } }, 'says "feilds" of the form "winter"'],
    [{ winter: { builder: "html", locale: "fr" } }, "a locale that is none of nl, en"],
    [{ winter: { builder: "html", fields: { mail: "x" } } }, 'maps "mail" of the form "winter"'],
    [{ winter: { builder: "html", fields: { email: "" } } }, 'must name the field for "email"'],
    [{ winter: { builder: "html", fields: { email: [] } } }, 'must name the field for "email"'],
    [
      { winter: { builder: "html", consents: { letters: "99" } } },
      'gives "letters" of the form "winter" a version',
    ],
    [{ winter: { builder: "html", consents: { letters: { text: " " } } } }, "a text of 1 to 1000 characters"],
    [
      { winter: { builder: "html", consents: { letters: { text: "x", version: "1" } } } },
      "a version that was",
    ],
    [{ winter: { builder: "html", consents: { letters: { tekst: "x" } } } }, 'says "tekst" of "letters"'],
    [
      { winter: { builder: "html", consents: { letters: { version: "1", values: ["Nee"] } } } },
      "takes a no for a yes",
    ],
    [
      { winter: { builder: "html", consents: { letters: { version: "1", values: [""] } } } },
      "must list texts",
    ],
    [{ winter: { builder: "html", consents: { brieven: "1" } } }, 'gives "brieven"'],
  ])("%j", (file, sentence) => {
    expect(() => parseForms(file)).toThrow(sentence);
  });

  it.each<[string, string]>([
    ["not json", "FORM_SECRETS must be JSON"],
    ["[]", "FORM_SECRETS must be JSON"],
    ['{"winter":"long enough to be one"}', 'FORM_SECRETS names the form "winter"'],
    ['{"wpforms":"short"}', "at least 16 characters"],
    ['{"wpforms":12345678901234567}', "at least 16 characters"],
    ['{"html":"long enough to be one"}', "which browsers post"],
  ])("FORM_SECRETS %j", (secrets, sentence) => {
    expect(() => parseForms({}, secrets)).toThrow(sentence);
  });

  it.each([`{"wpforms":"${SECRET}`, `{"winter":"${SECRET}"}`, `{"html":"${SECRET}"}`])(
    "and never says a secret: %s",
    (secrets) => {
      let said = "";
      try {
        parseForms({}, secrets);
      } catch (error) {
        said = String(error);
      }
      expect(said).toContain("FORM_SECRETS");
      expect(said).not.toContain(SECRET);
    },
  );
});
