import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The script of an installed tool, to be run by this Node: the links in node_modules/.bin are run by whatever Node the
 * machine has, and on Windows are no scripts at all.
 */
export function toolPath(tool: string): string {
  const folder = join(ROOT, "node_modules", tool);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === "string" ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`${tool} has nothing to run`);
  return join(folder, script);
}
