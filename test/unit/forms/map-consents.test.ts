import { describe, expect, it } from "vitest";
import { consentTexts } from "../../../src/consents.ts";
import { cf7, mapped } from "./mapped.ts";

const ticked = async (fields: object, form: object = {}) =>
  (await cf7(fields, form)).lead.consents.map(({ id }) => id);

/** The last wordings that said the same on each site. */
const SECOND = consentTexts.filter(({ version }) => version === "2");

describe("leave is given", () => {
  it.each(["on", "true", true, "1", 1, "ja", "Ja", "YES", "Ja, graag", "Brieven", ["0", "1"]])(
    "by %j",
    async (letters) => {
      expect(await ticked({ letters })).toEqual(["letters"]);
    },
  );

  it.each(
    [
      "",
      " ",
      "off",
      "false",
      false,
      "0",
      0,
      "nee",
      "Nee, dank je",
      "NO",
      "no thanks",
      "niet nu",
      "Liever niet",
      "Ik wil geen nieuwsbrief",
      "Stuur mij geen mail",
      "I do not want these",
      "I don’t want these",
    ].concat([null, [], ["nee"], {}, "don't send"] as never[]),
  )("not by %j", async (letters) => {
    expect(await ticked({ letters })).toEqual([]);
  });

  it.each([
    [
      ["letters", "Nieuwsbrief"],
      ["letters", "newsletter"],
    ],
    ["Brieven, Profiel", ["letters", "profile"]],
    ["brieven,nieuwsbrief", ["letters", "newsletter"]],
    ["Brieven;Nieuwsbrief", ["letters", "newsletter"]],
    ["Brieven | Nieuwsbrief", ["letters", "newsletter"]],
    [["Brieven", "Coaching"], ["letters"]],
    [["Geen van beide"], []],
    ["Nee, brieven", []],
    ["Brieven: nee", []],
    [["Brieven", "Nee"], []],
    [["Brieven", "Maar niet per mail"], []],
    ["Brieven, maar niet nu", []],
    ["☐ Brieven", []],
  ])("by choices in one group: %j", async (toestemming, expected) => {
    expect(await ticked({ toestemming })).toEqual(expected);
  });

  it("by a box that is labelled with our own wording, in either language", async () => {
    for (const locale of ["nl", "en"] as const) {
      const worded = Object.fromEntries(SECOND.map(({ text }) => [text[locale], "on"]));
      expect(await ticked(worded)).toEqual(["letters", "newsletter", "profile"]);
      expect(await ticked({ consents: Object.keys(worded) })).toEqual(["letters", "newsletter", "profile"]);
    }
  });

  it("not by a box with our wording that is not ticked", async () => {
    const worded = Object.fromEntries(SECOND.map(({ text }) => [text.nl, ""]));
    expect(await ticked(worded)).toEqual([]);
  });

  it("not by somebody's own word for a wording, whose version nobody knows", async () => {
    expect(await ticked({ consents: { letters: "77" } })).toEqual([]);
  });
});

describe("the quiz's answers are found", () => {
  it.each([
    ["a number", { a01: 4, v01: "2" }],
    ["spelled as our own form does", { "answers[a01]": "4", answers: { v01: "2" } }],
    ["an option that begins with its number", { a01: "4 (meestal waar)", v01: "2 - meestal niet waar" }],
    ["a label of the quiz", { A01: "Meestal waar", V01: "mostly not true" }],
  ])("as %s", async (_, fields) => {
    expect((await cf7(fields)).lead.answers).toEqual({ a01: 4, v01: 2 });
  });

  it("by the ref of a choice, and by a map of the form's own", async () => {
    const field = { id: "x1", type: "multiple_choice", ref: "a01" };
    const choice = { id: "c", label: "Dat herken ik wel", ref: "4" };
    const body = JSON.stringify({
      event_type: "form_response",
      form_response: {
        answers: [
          { type: "choice", choice, field },
          { type: "number", number: 2, field: { id: "x2", type: "opinion_scale", ref: "eigen-naam" } },
        ],
      },
    });
    const forms = { typeform: { fields: { v01: "eigen-naam" } } };
    const { lead } = await mapped({ form: "typeform", type: "application/json", body }, forms);
    expect(lead.answers).toEqual({ a01: 4, v01: 2 });
  });

  it("skipped where they are empty, left to the quiz where they are nonsense", async () => {
    expect((await cf7({ a01: "", a02: "3", v01: "45" })).lead.answers).toEqual({
      a01: null,
      a02: 3,
      v01: "45",
    });
  });

  it("not at all where none is answered, or where there is a result", async () => {
    expect((await cf7({ a01: "", a02: "" })).lead.answers).toBeUndefined();
    expect((await cf7({ a01: "3", result: "token-1" })).lead.answers).toBeUndefined();
  });
});
