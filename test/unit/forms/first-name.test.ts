import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greetingFor } from "../../../src/email/fill-letter.ts";
import { firstNameIn } from "../../../src/forms/first-name.ts";

describe("somebody is greeted", () => {
  it.each([
    ["Robin", "Robin"],
    ["Robin de Vries", "Robin"],
    ["ROBIN DE VRIES", "Robin"],
    ["robin", "Robin"],
    ["JEAN-PIERRE", "Jean-Pierre"],
    ["IJSBRAND", "IJsbrand"],
    ["Sanne 🌸", "Sanne"],
    ["💕Noor💕", "Noor"],
    ["Jo (Johanna)", "Jo"],
    ['Wilhelmina "Wil" Jansen', "Wilhelmina"],
    ["Mevr. Robin de Vries-Jansen", "Robin"],
    ["Dhr. Jan Jansen", "Jan"],
    ["de heer Jan Jansen", "Jan"],
    ["Drs. Sanne van den Berg", "Sanne"],
    ["Vries, Robin de", "Robin"],
    ["Robin J. Smith", "Robin"],
    ["Anne Marie", "Anne Marie"],
    ["Jan Willem", "Jan Willem"],
    ["Anne Marie de Vries", "Anne"],
    ["Zoë", "Zoë"],
    ["O'Brien", "O'Brien"],
    ["McKenzie", "McKenzie"],
    ["  \u200bSam\u00a0", "Sam"],
    ["ליאורה", "ליאורה"],
    ["Øyvind", "Øyvind"],
    ["J.M. (Robin) de Vries", "Robin"],
    ['"Robin"', "Robin"],
  ])("%j as %s", (text, name) => {
    expect(firstNameIn(text)).toBe(name);
  });

  it.each([
    "",
    "   ",
    "Mevr. R. de Vries-Jansen",
    "R. de Vries",
    "R.J. Jansen",
    "RJ Jansen",
    "R",
    "Mevr. Jansen",
    "Fam. de Boer",
    "'t Hart",
    "de Vries",
    "Van Dijk",
    "Ik wil graag stoppen",
    "stop met mailen aub",
    "please unsubscribe me",
    "Test",
    "anoniem",
    "n.v.t.",
    "robin@reader.example",
    "www.reader.example",
    "https://reader.example",
    "reader.example",
    "0612345678",
    "Kerkstraat 12",
    "Kerkstraat",
    "Robin!!!",
    "Robin & Sam",
    "Robin en Sam",
    "A-M de Vries",
    "Robin's moeder",
    "Robin-",
    "Coach Robin",
    "undefined",
    "null",
    "(J.)",
    "Hoe gaat het?",
    "<b>Robin</b>",
    "{{name}}",
    "🌸",
    "x".repeat(100),
    "a b c d e f g h i",
  ])("without a name where %j was filled in", (text) => {
    expect(firstNameIn(text)).toBeNull();
  });

  it("by what the letters take as a name, whatever was filled in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 90 }), (text) => {
        const name = firstNameIn(text);
        if (name !== null) expect(greetingFor("nl", name)).toBe(`Dag ${name.normalize("NFC")},`);
      }),
    );
  });

  it("by the same name when it is read once more", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zéë' -]{0,20}$/), (text) => {
        const name = firstNameIn(text);
        if (name !== null) expect(firstNameIn(name)).toBe(name);
      }),
    );
  });
});
