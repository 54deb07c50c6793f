import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackChromium } from "../../dev/chromium.ts";
import { migrate } from "../../dev/run-local.ts";

/** Once, before any file of tests: two that unpack a browser at once would each find half of the other's. */
export default async function prepare(): Promise<() => Promise<void>> {
  const migratedDir = await mkdtemp(join(tmpdir(), "hechtwijzer-migrated-"));
  await Promise.all([unpackChromium().catch(() => {}), migrate(migratedDir)]);
  // For site.ts: a folder with a migrated and empty database.
  process.env.MIGRATED_DIR = migratedDir;
  return () => rm(migratedDir, { recursive: true, force: true });
}
