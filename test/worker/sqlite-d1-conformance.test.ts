import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { questions } from "../support/d1-conformance.ts";

describe("what the simulation's database was copied from: D1 in workerd", () => {
  it.each(questions)("$name", async ({ ask, expected }) => {
    expect(await ask(env.DB)).toEqual(expected);
  });
});
