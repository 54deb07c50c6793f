import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildClient } from "../../dev/client-package/build.ts";
import { toolPath } from "../../dev/tool.ts";
import { answersFor, people } from "../support/answers.ts";
import { startSite, type TestSite } from "./site.ts";

const run = promisify(execFile);
const npm = process.env.npm_execpath;

let site: TestSite;
let folder: string;
beforeAll(async () => {
  [site, folder] = await Promise.all([startSite(), mkdtemp(join(tmpdir(), "hechtwijzer-client-"))]);
});
afterAll(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** npm as it runs the tests, or the machine's own. */
function runNpm(cwd: string, ...args: string[]) {
  const options = { cwd, shell: !npm && process.platform === "win32" };
  return npm ? run(process.execPath, [npm, ...args], options) : run("npm", args, options);
}

const USE = `
import { makeClient, type Score } from "hechtwijzer-client";

const hechtwijzer = makeClient(process.argv[2] ?? "");
const quiz = await hechtwijzer.getQuiz({ locale: "nl" });
if (!quiz.ok) throw new Error(quiz.problem?.title);
const answers = JSON.parse(process.argv[3] ?? "{}") as Record<string, number>;
const scored = await hechtwijzer.scoreQuiz({ version: quiz.value.version, answers });
if (!scored.ok) throw new Error(scored.problem?.title);
const score: Score = scored.value;
const refused = await hechtwijzer.signUp({ email: "no address", consents: [{ id: "letters", version: "1" }] });
const taken = await hechtwijzer.signUp({ email: "robin@reader.example", consents: [{ id: "letters", version: "1" }] });
console.log(JSON.stringify([quiz.value.items.length, score, refused.ok || refused.problem?.code, taken.status]));
`;

describe("the client as a package", () => {
  it("is packed, installed in a bare project, understood by its compiler, and speaks with a site", async () => {
    const made = await buildClient(join(folder, "made"));
    const { stdout: packed } = await runNpm(made, "pack", "--silent");
    const project = join(folder, "project");
    await mkdir(project);
    await writeFile(join(project, "package.json"), '{ "type": "module", "private": true }');
    await runNpm(project, "install", "--offline", "--no-audit", "--no-fund", join(made, packed.trim()));
    await writeFile(join(project, "use.mts"), USE);
    const strict = [
      "--strict",
      "--noEmit",
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--exactOptionalPropertyTypes",
    ];
    await writeFile(join(project, "node.d.ts"), "declare const process: { argv: string[] };");
    await run(process.execPath, [toolPath("typescript", "tsc"), ...strict, "use.mts", "node.d.ts"], {
      cwd: project,
    });
    const args = [join(project, "use.mts"), site.siteUrl, JSON.stringify(answersFor(people.anxious))];
    const { stdout } = await run(process.execPath, args, { cwd: project });
    const [items, score, refused, taken] = JSON.parse(stdout);
    expect([items, refused, taken]).toEqual([expect.any(Number), "invalid-fields", 202]);
    expect(score).toMatchObject({ style: "anxious", result: expect.any(String) });
  });

  it("holds nothing of the server's source, and depends on nothing", async () => {
    const made = await buildClient(join(folder, "looked-at"));
    const manifest = JSON.parse(await readFile(join(made, "package.json"), "utf8"));
    expect([manifest.dependencies, manifest.peerDependencies]).toEqual([undefined, undefined]);
    const types = await readFile(join(made, "index.d.ts"), "utf8");
    expect(types).not.toMatch(/\bimport\b|hono|valibot|drizzle/);
  });
});
