import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Package {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Package>;
};

/** Where Node would find `name` from inside `folder`: there, or in any folder above. */
function isLocked(name: string, folder: string): boolean {
  if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
  return folder !== "" && isLocked(name, folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/"))));
}

// npm leaves out what is meant for another system than the one it runs on, and `npm ci` then refuses the file:
// delete package-lock.json and node_modules, run `npm install --package-lock-only`, and write by hand what this
// names, with "optional": true and its "os".
it("`npm ci` finds in the lock file all that any system needs", () => {
  const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(name, folder))
      .map((name) => `${name}, needed by ${folder || "us"}`),
  );
  expect(missing).toEqual([]);
});

it("the lock file ties nobody to one registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
