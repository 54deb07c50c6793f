import { execFile } from "node:child_process";
import { resolveCname, resolveMx, resolveTxt } from "node:dns/promises";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Brand, brand } from "../../src/brand.ts";
import { toolPath } from "../tool.ts";
import { DeployError } from "./deploy-error.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUTPUT_MAX = 64 * 1024 * 1024;

/** Everything outside that a deployment touches, so that a test can put stand-ins in its place. */
export interface World {
  /** What wrangler printed. @throws DeployError with what it said of its failure. */
  wrangler(args: readonly string[]): Promise<string>;
  fetch: typeof fetch;
  env: Readonly<Record<string, string | undefined>>;
  /** Somebody sits at the terminal: what only a person may see can be shown there. */
  isAttended: boolean;
  /** An answer typed in; null where nobody sits there. */
  ask(question: string): Promise<string | null>;
  print(line: string): void;
  dns: Dns;
  sleep(ms: number): Promise<void>;
  now(): number;
  /** Whose site it is: brand.json. */
  brand: Brand;
  /** Where the mailboxes are that mail is tried on: Resend's own. */
  testHost: string;
}

/** Empty where the name has no such records. */
export interface Dns {
  txt(name: string): Promise<string[]>;
  mx(name: string): Promise<string[]>;
  cname(name: string): Promise<string[]>;
}

export function realWorld(): World {
  return {
    brand,
    testHost: "resend.dev",
    wrangler: makeWrangler(process.env),
    fetch: (...args) => fetch(...args),
    env: process.env,
    isAttended,
    ask,
    print: (line) => console.log(line),
    dns: realDns,
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** The wrangler that npm brought along, run by this Node; it asks nothing, since every question is asked here. */
export function makeWrangler(env: NodeJS.ProcessEnv): World["wrangler"] {
  return async (args) => {
    const options = {
      cwd: ROOT,
      maxBuffer: OUTPUT_MAX,
      env: {
        ...env,
        CI: "true",
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_HIDE_BANNER: "true",
        FORCE_COLOR: "0",
        NO_COLOR: "1",
      },
    };
    try {
      const run = promisify(execFile)(process.execPath, [toolPath("wrangler"), ...args], options);
      return (await run).stdout;
    } catch (error) {
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
      const why = lastWords(`${stdout}\n${stderr}`);
      throw new DeployError(`wrangler ${args.slice(0, 3).join(" ")} failed: ${why}`);
    }
  };
}

/** The lines of wrangler's own that say what went wrong. */
function lastWords(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const errors = lines.filter(
    (line) => /error|code:|fail|not found/i.test(line) && !/Logs were written|newer version/.test(line),
  );
  return (errors.length > 0 ? errors : lines.filter((line) => line !== "")).slice(-3).join(" ");
}

const isAttended = process.stdin.isTTY && !process.env.CI;

async function ask(question: string): Promise<string | null> {
  if (!isAttended) return null;
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await line.question(`${question} `)).trim();
  } finally {
    line.close();
  }
}

const realDns: Dns = {
  txt: (name) => found(resolveTxt(name).then((records) => records.map((parts) => parts.join("")))),
  mx: (name) => found(resolveMx(name).then((records) => records.map(({ exchange }) => exchange))),
  cname: (name) => found(resolveCname(name)),
};

async function found(records: Promise<string[]>): Promise<string[]> {
  try {
    return await records;
  } catch {
    return [];
  }
}
