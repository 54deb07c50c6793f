import { describe, expect, it } from "vitest";
import { makeDocument } from "../../../dev/openapi/document.ts";
import type { ApiOperation } from "../../../dev/openapi/page/docs-document.ts";
import { fieldsOf } from "../../../dev/openapi/page/docs-fields.ts";
import { curlOf, exampleRequest } from "../../../dev/openapi/page/docs-request.ts";
import { operationNamed } from "./conform.ts";

function commandFor(name: string): string | null {
  const { path, method, operation } = operationNamed(name);
  const asked = exampleRequest(path, method, operation);
  return asked && curlOf(asked);
}

describe("the command beside a route", () => {
  it("has the method, the query, the key and the JSON that the route takes", () => {
    expect(commandFor("getQuiz")).toBe("curl 'http://localhost:8787/v1/quizzes/attachment?locale=en'");
    expect(commandFor("reachGoal")).toBe(
      [
        "curl -X POST 'http://localhost:8787/v1/goals'",
        "-H 'authorization: Bearer only-for-npm-start-on-your-own-laptop'",
        "-H 'content-type: application/json'",
        `-d '{\n  "email": "robin@reader.example",\n  "goal": "booked"\n}'`,
      ].join(" \\\n  "),
    );
  });

  it("posts a form as a form, to a form that is there by default", () => {
    const lines = commandFor("postForm")?.split(" \\\n  ");
    expect(lines?.[0]).toBe("curl -X POST 'http://localhost:8787/v1/forms/html'");
    expect(lines).toContain("--data-urlencode 'consents[letters]=on'");
  });

  it("stays one word for the shell whatever stands in it", () => {
    const operation = operationNamed("countEvent").operation;
    const schema = { type: "string" };
    const content = { "application/json": { schema, examples: { a: { summary: "", value: "it's; ls" } } } };
    const odd: ApiOperation = { ...operation, requestBody: { required: true, content } };
    const asked = exampleRequest("/v1/events", "post", odd);
    expect(asked && curlOf(asked)).toContain(`-d '"it'\\''s; ls"'`);
  });

  it("is not there where nobody but a letter's reader or Resend has what it needs", () => {
    expect([commandFor("showResult"), commandFor("takeResendEvent")]).toEqual([null, null]);
  });
});

describe("the fields beside a route", () => {
  const fields = (name: string) =>
    fieldsOf(makeDocument(), { $ref: `#/components/schemas/${name}` }).map(
      ({ name: field, type, required }) => `${field}: ${type}${required ? ", required" : ""}`,
    );

  it("go down to the last one, with their bounds", () => {
    expect(fields("LeadRequest")).toEqual(
      expect.arrayContaining([
        "email: string, at most 508 characters, required",
        "answers: object of integer | null, 1 to 5",
        "consents: list of object, at most 10, required",
        "consents[].id: string, at most 16 characters, required",
        "source.utm_term: string, at most 100 characters",
      ]),
    );
  });

  it("of alternatives are required only where all of them need it", () => {
    const shown = fields("EventRequest").filter((field) => !field.startsWith("source"));
    expect(shown).toEqual([
      'event: "viewed" | "started" | "completed" | "answered", required',
      'sureness: "clear" | "likely" | "slight" | "mixed" | "careless"',
      'took: "under-3" | "3-to-5" | "5-to-8" | "8-to-15" | "over-15"',
      "item: string, at most 16 characters",
    ]);
  });
});
