import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { unpackChromium } from "../../dev/chromium.ts";
import { migrate } from "../../dev/run-local.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with a migrated and empty database. */
    migratedDir: string;
  }
}

/** Once, before any file of tests: two that unpack a browser at once would each find half of the other's. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const migratedDir = await mkdtemp(join(tmpdir(), "hechtwijzer-migrated-"));
  await Promise.all([unpackChromium().catch(() => {}), migrate(migratedDir)]);
  project.provide("migratedDir", migratedDir);
  return () => rm(migratedDir, { recursive: true, force: true });
}
