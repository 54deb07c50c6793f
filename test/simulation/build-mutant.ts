import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Edit, Mutant } from "./mutants.ts";

const FOLDER = ".wrangler/simulation";

/**
 * Builds the simulation with a mutant of the engine in it; returns the file to run.
 * @throws when an edit does not fit: a mutant that changes nothing would prove nothing.
 */
export async function buildMutant({ name, edits }: Pick<Mutant, "name" | "edits">): Promise<string> {
  const outfile = resolve(FOLDER, `${name.replace(/\W+/g, "-")}.mjs`);
  await build({
    entryPoints: ["test/simulation/hunt.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
    plugins: [planted(edits)],
  });
  return outfile;
}

function planted(edits: readonly Edit[]): Plugin {
  return {
    name: "planted",
    setup({ onLoad, onEnd }) {
      const left = new Set(edits);
      onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const mine = edits.filter(({ file }) => path.endsWith(`/${file}`));
        if (mine.length === 0) return null;
        for (const each of mine) left.delete(each);
        return { contents: mine.reduce(apply, readFileSync(path, "utf8")), loader: "ts" };
      });
      onEnd(() => {
        for (const { file } of left) throw new Error(`${file} is no part of the simulation.`);
      });
    },
  };
}

function apply(source: string, { file, find, put }: Edit): string {
  const found = source.split(find).length - 1;
  if (found !== 1) throw new Error(`${file} holds ${found} times: ${find}`);
  return source.replace(find, () => put);
}
