/// <reference path="../../simulation/d1-globals.d.ts" />
import { describe, expect, it } from "vitest";
import { questions } from "../../support/d1-conformance.ts";
import { migrate } from "../../support/migrations.ts";
import { openSqliteD1 } from "../../support/sqlite-d1.ts";

describe("the simulation's database answers as D1 in workerd does", () => {
  it.each(questions)("$name", async ({ ask, expected }) => {
    const { d1, sqlite } = openSqliteD1();
    migrate(sqlite);
    expect(await ask(d1)).toEqual(expected);
  });
});
