import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDERS = ["src", "dev", "emails", "bench", "test", "docs"];
const CODE = /\.(tsx?|mjs)$/;
const COMMENT = /^\s*(\/\/|\/?\*)|\s\/\/ /;
/** With or without its folders, but not the end of an address or of a longer name. */
const NAMED = /(?<![\w@.:/*>-])(?:[\w-]+\/)*[\w][\w.-]*\.(?:tsx?|mjs|jsonc?|toml|css)\b/g;
/** Made by a build, or by whoever follows a document. */
const MADE = /^public\/|^installations\/|\.generated\.\w+$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (name) => `${folder}/${name.replaceAll("\\", "/")}`,
  ),
);
const known = [...files, ...readdirSync(".")];

it("comments and documents name no file that is gone", () => {
  const gone = [...files, "README.md", "CONTRIBUTING.md"].flatMap((file) => {
    const isDocument = /^(docs\/)?[\w-]+\.md$/.test(file);
    if (!isDocument && !CODE.test(file)) return [];
    const lines = readFileSync(file, "utf8").split("\n");
    return lines
      .filter((line) => isDocument || COMMENT.test(line))
      .flatMap((line) => [...line.matchAll(NAMED)].map(([name]) => name))
      .filter((name) => !MADE.test(name) && !known.some((each) => each === name || each.endsWith(`/${name}`)))
      .map((name) => `${file} names ${name}`);
  });
  expect(gone).toEqual([]);
});
