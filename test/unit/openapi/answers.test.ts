/// <reference path="../../simulation/d1-globals.d.ts" />
import { describe, expect, it } from "vitest";
import { apiCases } from "./api-cases.ts";
import { documentedAnswers, faultsIn, faultsOf, operationNamed } from "./conform.ts";
import { pageCases } from "./page-cases.ts";

const cases = [...apiCases, ...pageCases];

/** Answers that no request of a test's brings about. */
const UNASKED = [
  // The built files are there, or the build is broken.
  /^(getOpenApi|getDocs) (304|404)$/,
  // A file: test/e2e/openapi.test.ts asks for it.
  /^getEmbedScript 200$/,
  // A mistake of ours: one route stands for all below.
  / 500$/,
];

describe("what the app really answers is what the document says:", () => {
  it.each(cases)("$operation $status", async ({ operation: name, status, ask }) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await faultsOf(operationNamed(name).operation, response)).toEqual([]);
  });

  it("every answer in the document was seen, but those that no request brings about", () => {
    const seen = new Set(cases.map(({ operation, status }) => `${operation} ${status}`));
    const missing = documentedAnswers.filter((name) => !seen.has(name));
    expect(missing.filter((name) => !UNASKED.some((each) => each.test(name)))).toEqual([]);
    for (const each of UNASKED) expect(missing.some((name) => each.test(name))).toBe(true);
  });
});

describe("the check itself", () => {
  const { operation } = operationNamed("scoreQuiz");
  const answer = (body: unknown, type = "application/problem+json") =>
    new Response(JSON.stringify(body), { status: 422, headers: { "content-type": type } });
  const problem = {
    type: "about:blank",
    title: "Unprocessable Content",
    status: 422,
    detail: "One or more fields are not right.",
    code: "invalid-fields",
  };

  it("takes a right answer, and finds a wrong code, a strange field and another type", async () => {
    expect(await faultsOf(operation, answer(problem))).toEqual([]);
    expect(await faultsOf(operation, answer({ ...problem, code: "too-large" }))).not.toEqual([]);
    expect(await faultsOf(operation, answer({ ...problem, shoeSize: 44 }))).not.toEqual([]);
    expect(await faultsOf(operation, answer(problem, "application/json"))).not.toEqual([]);
  });

  it("reads a request's schema as the route does", () => {
    const schema = { $ref: "#/components/schemas/ScoreRequest" };
    const good = { version: "1", answers: { a01: 3, a02: null } };
    expect(faultsIn(schema, good)).toEqual([]);
    for (const answers of [{ a01: 6 }, { a01: 2.5 }, { a01: "3" }, { zz: 1 }, []])
      expect(faultsIn(schema, { ...good, answers })).not.toEqual([]);
    expect(faultsIn(schema, { ...good, shoeSize: 44 })).not.toEqual([]);
  });
});
