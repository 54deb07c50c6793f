/// <reference types="node" />
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What the worker suite's last run asked of the database: one JSON line a test file. */
const FILE = ".wrangler/statements.jsonl";

export interface Gathered {
  /** Texts of statements. */
  statements: string[];
  /** Exported functions of src/db that were called, as "letters/claim.ts claimBatch". */
  called: string[];
}

let isBegun = false;

/** Keeps what a file of tests posts at its end; the first of a run begins anew. */
export async function keepGathered(request: { text(): Promise<string> }): Promise<Response> {
  const line = `${await request.text()}\n`;
  mkdirSync(dirname(FILE), { recursive: true });
  if (isBegun) appendFileSync(FILE, line);
  else writeFileSync(FILE, line);
  isBegun = true;
  return new Response();
}

/** All of the last run. @throws where there was none. */
export function readGathered(): Gathered {
  const lines = readFileSync(FILE, "utf8").trim().split("\n");
  const files = lines.map((line) => JSON.parse(line) as Gathered);
  const all = (key: keyof Gathered) => [...new Set(files.flatMap((file) => file[key]))].sort();
  return { statements: all("statements"), called: all("called") };
}

/** A Vite plugin: each exported function of src/db is noted in globalThis.calledInDb when it is called, at import too. */
export function noteCalls() {
  return {
    name: "note-calls",
    enforce: "pre" as const,
    transform(code: string, id: string) {
      const file = id.replaceAll("\\", "/").split("?")[0]?.split("/src/db/")[1];
      if (!file?.endsWith(".ts")) return null;
      const noted = exportedFunctions(code).map(
        (name) => `;{
          const inner = ${name};
          ${name} = function (...args) {
            (globalThis.calledInDb ??= new Set()).add(${JSON.stringify(`${file} ${name}`)});
            return inner.apply(this, args);
          };
        }`,
      );
      return { code: `${code}\n${noted.join("\n")}`, map: null };
    },
  };
}

export function exportedFunctions(code: string): string[] {
  return [...code.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = ""]) => name);
}
