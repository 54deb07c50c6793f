import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The script of an installed tool, to be run by this Node: the links in node_modules/.bin are run by whatever Node the
 * machine has, and on Windows are no scripts at all. `name` where it is not the package's own.
 */
export function toolPath(tool: string, name: string = basename(tool)): string {
  const folder = join(ROOT, "node_modules", tool);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === "string" ? bin : bin[name];
  if (script === undefined) throw new Error(`${tool} has no ${name} to run`);
  return join(folder, script);
}
