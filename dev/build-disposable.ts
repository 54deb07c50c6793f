import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import domains from "disposable-email-domains-js/dist/dict/disposable_email_blocklist.json" with {
  type: "json",
};
import { DISPOSABLE_LIST_PATH } from "../src/abuse/disposable-list.ts";

const FILE = join(fileURLToPath(new URL("..", import.meta.url)), "public", DISPOSABLE_LIST_PATH);

/** Squatters hold these, so the list has them; but who types one slipped, and is asked what was meant instead. */
const SLIPS: readonly string[] = ["gmial.com", "hotmial.com", "hotmai.com"];

/** The list as the Worker searches it: a domain a line, each between two line ends. */
export function disposableText(list: readonly string[]): string {
  const kept = list.map((domain) => domain.trim().toLowerCase()).filter((domain) => !SLIPS.includes(domain));
  return `\n${kept.join("\n")}\n`;
}

/** Writes the static asset; true where it changed. */
export async function buildDisposable(): Promise<boolean> {
  const text = disposableText(domains);
  if ((await readFile(FILE, "utf8").catch(() => null)) === text) return false;
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, text);
  return true;
}

if (import.meta.main) {
  const changed = await buildDisposable();
  console.log(`disposable domains: ${changed ? "written" : "nothing changed"}`);
}
