import { generateKeyPairSync } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BoxKey } from "../src/privacy/sealed-box.ts";

/** The key whose file this is, made where there is none. Its private half (d) is for this machine alone. */
export async function researchKey(file: string): Promise<BoxKey> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return JSON.parse(kept) as BoxKey;
  const key = generateKeyPairSync("x25519").privateKey.export({ format: "jwk" }) as BoxKey;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(key)}\n`, { mode: 0o600 });
  return key;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2];
  if (file === undefined) {
    console.error(
      "npm run research-key -- ../research-key.json: where the key is kept, outside the project.",
    );
    process.exit(1);
  }
  const { x } = await researchKey(file);
  console.log(
    `RESEARCH_KEY=${x}\nThe key that opens what is sealed to it is in ${file}: keep a copy, and never upload it.`,
  );
}
