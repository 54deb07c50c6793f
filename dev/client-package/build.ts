import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildOpenApi } from "../build-openapi.ts";
import { type Description, declarations, script } from "./make-client.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DESCRIPTION = join(ROOT, "public", "assets", "openapi.json");

/** Writes the typed client as a package of its own, made from the API's description alone; gives back its folder. */
export async function buildClient(folder: string = join(ROOT, "dist", "client")): Promise<string> {
  const description = JSON.parse(await readFile(DESCRIPTION, "utf8")) as Description;
  const { version, license } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "hechtwijzer-client",
    version,
    license,
    description: "Calls a Hechtwijzer site's API, with the types of its description.",
    type: "module",
    sideEffects: false,
    exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
    files: ["index.js", "index.d.ts"],
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, "index.d.ts"), declarations(description));
  await writeFile(join(folder, "index.js"), script(description));
  await copyFile(join(import.meta.dirname, "README.md"), join(folder, "README.md"));
  await copyFile(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  return folder;
}

if (import.meta.main) {
  await buildOpenApi();
  console.log(`${await buildClient()} is a package: npm pack there, or npm install it from that folder.`);
}
