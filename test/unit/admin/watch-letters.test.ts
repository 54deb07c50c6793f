import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { watchLetters } from "../../../dev/watch-letters.ts";

let root: string;
let stop: () => void;
const built: string[] = [];
const said: string[] = [];
/** What the build of a broken letter says. */
let complaint: string | null;
let wake = () => {};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "letters-"));
  await mkdir(join(root, "emails", "secure"), { recursive: true });
  built.length = 0;
  said.length = 0;
  complaint = null;
  stop = watchLetters({
    root,
    run: async (script) => {
      built.push(script);
      if (complaint) throw Object.assign(new Error("failed"), { stderr: complaint });
    },
    say: (line) => {
      said.push(line);
      wake();
    },
  });
});
afterEach(async () => {
  stop();
  await rm(root, { recursive: true });
});

/** Saves a file as many editors do, by putting another in its place, and waits until a build has ended. */
async function save(path: string, text: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await writeFile(join(root, `${path}~`), text);
  await rename(join(root, `${path}~`), join(root, path));
  await ended;
}

it("builds the letters each time that one is saved, once however often the disk speaks", async () => {
  for (let i = 1; i <= 3; i++) {
    await save("emails/secure/01-a.nl.md", `words ${i}`);
    expect(built).toEqual(Array(i).fill("build-letters.ts"));
  }
  expect(said.at(-1)).toContain("Reload the page");
});

it("tells a broken letter by its file and line, and builds the mended one", async () => {
  complaint = 'emails/secure/01-a.nl.md:2: the front-matter key "sub ject" is not known.\n';
  await save("emails/secure/01-a.nl.md", "broken");
  expect(said).toEqual([`${complaint}The last good letters stay until this is mended.`]);
  complaint = null;
  await save("emails/secure/01-a.nl.md", "mended");
  expect(said.at(-1)).toContain("Letters built");
});

it("builds the pages' colours as well where the brand changed", async () => {
  await save("brand.json", "{}");
  expect(built).toEqual(["build-letters.ts", "build-assets.ts"]);
});

it("sees a folder that is new", async () => {
  await save("emails/first.md", "");
  const made = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await mkdir(join(root, "emails", "newsletter"));
  await made;
  await save("emails/newsletter/01-spring.nl.md", "words");
  expect(built).toHaveLength(3);
});
