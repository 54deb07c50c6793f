import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const tests = readdirSync("test", { recursive: true, encoding: "utf8" }).map((name) =>
  name.replaceAll("\\", "/"),
);

/** `http/x` is short for `worker/http/x`; a star stands for many, and a folder for all that is in it. */
function isThere(name: string): boolean {
  const path = name.startsWith("http/") ? `worker/${name}` : name;
  const start = path.endsWith("*") ? path.slice(0, -1) : null;
  return tests.some((test) =>
    start === null ? test.replace(/\.test\.tsx?$/, "") === path : test.startsWith(start),
  );
}

it("every test that docs/trust.md names is there", () => {
  const named = [
    ...readFileSync("docs/trust.md", "utf8").matchAll(
      /`((?:http|unit|worker|e2e|simulation)\/[\w/*-]*[\w*])`/g,
    ),
  ];
  const names = [...new Set(named.map(([, name = ""]) => name))];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

it("every test that docs/instrument.md names is there", () => {
  const names = [...readFileSync("docs/instrument.md", "utf8").matchAll(/`test\/([\w/.-]+)`/g)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !tests.includes(name ?? ""))).toEqual([]);
});
