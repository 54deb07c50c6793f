import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll } from "../run-local.ts";
import { cruiseProject } from "./find-breaches.ts";
import { pictureOf, withPicture } from "./picture.ts";

/** `npm run arrows`: draws the Worker's rooms into docs/architecture.md, from what its files import. */
const FILE = join(fileURLToPath(new URL("../..", import.meta.url)), "docs", "architecture.md");

await buildAll();
writeFileSync(FILE, withPicture(readFileSync(FILE, "utf8"), pictureOf(await cruiseProject())));
console.log("docs/architecture.md shows the rooms as they are.");
