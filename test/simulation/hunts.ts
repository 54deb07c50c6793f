import type { hunt } from "./hunt.ts";
import type { Hunt } from "./start-hunts.ts";

/*
 * A process of its own that hunts with one build of hunt.ts after the other, for each seed needs the globals for itself.
 * Its argument is a list of hunts; it prints a line of JSON for each.
 */
for (const { file, seeds } of JSON.parse(process.argv[2] ?? "[]") as Hunt[]) {
  const built: { hunt: typeof hunt } = await import(file);
  console.log(JSON.stringify(await built.hunt(seeds)));
}
