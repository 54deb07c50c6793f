import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PLUGIN = join(import.meta.dirname, "hechtwijzer");
/** The same zip from the same files, whenever it is made. */
const MTIME = new Date(2026, 0, 1);

/** The plugin as WordPress takes it (Plugins > Add New > Upload), in the project's version; gives back the file. */
export async function buildPlugin(folder: string = join(ROOT, "dist")): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  const files: Record<string, Uint8Array> = {};
  for (const name of await readdir(PLUGIN)) {
    const text = await readFile(join(PLUGIN, name), "utf8");
    files[`hechtwijzer/${name}`] = strToU8(text.replaceAll("0.1.0", version));
  }
  files["hechtwijzer/LICENSE"] = strToU8(await readFile(join(ROOT, "LICENSE"), "utf8"));
  await mkdir(folder, { recursive: true });
  const file = join(folder, "hechtwijzer-wordpress.zip");
  await writeFile(file, zipSync(files, { mtime: MTIME }));
  return file;
}

if (import.meta.main)
  console.log(`${await buildPlugin()} can be uploaded at Plugins > Add New > Upload Plugin.`);
