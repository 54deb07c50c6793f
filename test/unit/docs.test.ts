import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const docs = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...globSync("docs/*.md")];
const read = (page: string) => readFileSync(page, "utf8");

it("each file that a page of docs names is there", () => {
  const FILE = /[`(]((?:test|src|dev|bench|emails|docs)\/[\w./-]+\.\w+)[`)]/g;
  const named = docs.flatMap((page) =>
    [...read(page).matchAll(FILE)].map(([, file = ""]) => ({ page, file })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
});

it("each test that docs/trust.md names is there: what is promised is held by something", () => {
  const TEST = /`((?:http|worker|unit|e2e|gates)\/[\w/-]+)(?:-\*)?`/g;
  const named = [...read("docs/trust.md").matchAll(TEST)].map(([, name = ""]) =>
    name.replace(/^http\//, "worker/http/"),
  );
  const exists = (name: string) => globSync(`test/${name}{,*}{.test.ts,.test.tsx,/*.test.ts}`).length > 0;
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !exists(name))).toEqual([]);
});
