import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { toolPath } from "./tool.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** One check that either holds or does not: a sentence's name, and the script that tells. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
}

/** Types, lint, rooms and exports. Each project that tsc builds is checked again only where something changed. */
export const STEPS: readonly Step[] = [
  { name: "types", script: toolPath("typescript", "tsc"), args: ["-b"] },
  { name: "lint", script: toolPath("@biomejs/biome", "biome"), args: ["check", "--error-on-warnings"] },
  { name: "arrows between rooms", script: "dev/arrows/check.ts" },
  { name: "exports and dependencies", script: toolPath("knip"), args: ["--no-progress"] },
];

/** Runs it with this Node; prints what it said where it does not hold. */
async function holds({ name, script, args = [] }: Step): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  if (code !== 0) console.log(Buffer.concat(said).toString());
  return code === 0;
}

/** Several at once, as many as `hands`; how many did not hold. */
export async function failuresOf(steps: readonly Step[], hands: number): Promise<number> {
  const left = [...steps];
  let failures = 0;
  const hand = async () => {
    for (let step = left.shift(); step; step = left.shift()) if (!(await holds(step))) failures++;
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return failures;
}
