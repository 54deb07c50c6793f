/// <reference path="../../simulation/d1-globals.d.ts" />
import type * as v from "valibot";
import { expect, expectTypeOf, it } from "vitest";
import type {
  acceptedAnswer,
  acceptedLeadAnswer,
  healthAnswer,
  quizAnswer,
  scoreAnswer,
} from "../../../dev/openapi/answer-schemas.ts";
import { toSchema } from "../../../dev/openapi/to-schema.ts";
import { makeClient } from "../../../src/api-client.ts";
import { goalSchema } from "../../../src/routes/http/request-schemas.ts";
import type { Health } from "../../../src/usecases/desk/check-health.ts";

const client = makeClient("https://quiz.example");
const { attachment } = client.v1.quizzes;

type Answer<T extends (...args: never[]) => Promise<unknown>, Status> =
  Extract<Awaited<ReturnType<T>>, { status: Status }> extends { json(): Promise<infer Body> } ? Body : never;

it("the document's answers are what the routes' own types say, field by field", () => {
  expectTypeOf<v.InferOutput<typeof quizAnswer>>().toEqualTypeOf<Answer<typeof attachment.$get, 200>>();
  expectTypeOf<v.InferOutput<typeof scoreAnswer>>().toEqualTypeOf<
    Answer<typeof attachment.scores.$post, 200>
  >();
  expectTypeOf<v.InferOutput<typeof acceptedLeadAnswer>>().toEqualTypeOf<
    Answer<typeof client.v1.leads.$post, 202>
  >();
  expectTypeOf<v.InferOutput<typeof acceptedAnswer>>().toEqualTypeOf<
    Answer<typeof client.v1.goals.$post, 202>
  >();
  expectTypeOf<v.InferOutput<typeof healthAnswer>>().toEqualTypeOf<Health>();
});

it("no field goes without a text, and no text without a field", () => {
  expect(() => toSchema(goalSchema, { email: "The address." })).toThrow("No text for the field goal");
  expect(() => toSchema(goalSchema, { email: "A.", goal: "B.", shoeSize: "C." })).toThrow(
    "No such field: shoeSize",
  );
});
