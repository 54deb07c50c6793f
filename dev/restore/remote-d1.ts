import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "../deploy/world.ts";
import { literal } from "../practice/dump.ts";

/** What a command line takes on Windows; longer statements go by a file, and give no rows back. */
const COMMAND_CHARS_MAX = 20_000;

interface Answer {
  success: boolean;
  results: Record<string, unknown>[];
  meta: object;
}

/**
 * An account's D1 by way of wrangler, so that the application's own use cases can run on it from here: each batch is one
 * call, which D1 takes as a whole or not at all.
 */
export function remoteD1({ wrangler }: Pick<World, "wrangler">, name: string): D1Database {
  async function run(statements: readonly string[]): Promise<Answer[]> {
    const text = statements.join(";\n");
    const args = ["d1", "execute", name, "--remote", "--json"];
    if (text.length > COMMAND_CHARS_MAX) {
      await viaFile([...args], text);
      return statements.map(() => ({ success: true, results: [], meta: {} }));
    }
    const printed = await wrangler([...args, "--command", text]);
    return JSON.parse(printed.slice(printed.indexOf("["))) as Answer[];
  }

  async function viaFile(args: string[], text: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "hechtwijzer-"));
    try {
      const file = join(folder, "statements.sql");
      await writeFile(file, `${text};\n`, { mode: 0o600 });
      await wrangler([...args, "--file", file]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  class Statement {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    bind(...values: unknown[]): Statement {
      return new Statement(inlined(this.text, values));
    }
    async all(): Promise<Answer | undefined> {
      return (await run([this.text]))[0];
    }
  }

  const d1 = {
    prepare: (text: string) => new Statement(text),
    batch: (statements: readonly Statement[]) => run(statements.map(({ text }) => text)),
  };
  return d1 as unknown as D1Database;
}

/** Each ? outside of quotes becomes its value. */
function inlined(text: string, values: readonly unknown[]): string {
  let next = 0;
  const bound = text.replace(/'[^']*'|"[^"]*"|`[^`]*`|\?/g, (part) =>
    part === "?" ? literal(plain(values[next++])) : part,
  );
  if (next !== values.length) throw new Error("Wrong number of parameter bindings for SQL query.");
  return bound;
}

function plain(value: unknown): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}
