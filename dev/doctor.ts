import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Options } from "./deploy/options.ts";
import { sentenceFor } from "./start-error.ts";

/*
 * What is wrong on this machine, and with an installation where there is one, and how to mend it:
 *   npm run doctor [-- --env staging]
 *   npm run doctor -- --keys FILE     opens a sealed copy of keys, by its code
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));

const USAGE = "npm run doctor [-- --env staging] [--keys FILE]     and the flags of npm run deploy";

try {
  const { readFlags } = await import("./deploy/options.ts");
  const { values, options } = readFlags(process.argv.slice(2), { keys: { type: "string" } }, USAGE);
  if (values.keys === undefined) process.exit((await lookAtAll(options)) ? 0 : 1);
  const { open } = await import("./deploy/keys.ts");
  const { realWorld } = await import("./deploy/world.ts");
  const world = realWorld();
  const code = world.env.KEYS_CODE ?? (await world.ask("Its code:")) ?? "";
  for (const [name, value] of Object.entries(open(readFileSync(values.keys, "utf8"), code)))
    console.log(`${name}=${value}`);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

async function lookAtAll(options: Options): Promise<boolean> {
  const { checkMachine } = await import("./doctor/check-machine.ts");
  const { launchChromium } = await import("./chromium.ts");
  const { say } = await import("./deploy/step-look.ts");
  const { realWorld } = await import("./deploy/world.ts");
  const world = realWorld();
  console.log("This machine");
  const machine = await checkMachine({
    root: ROOT,
    nodeVersion: process.versions.node,
    ports: { PORT: 8787, MAILBOX_PORT: 8788, SITE_PORT: 8789 },
    launchBrowser: launchChromium,
  });
  say(world, machine);
  const { installationFile, readInstallation } = await import("./deploy/installation.ts");
  const file = installationFile(options);
  if (!existsSync(file)) {
    console.log(`\nNo ${file}: nothing was deployed from here.`);
    return machine.every(({ ok }) => ok);
  }
  const { checkInstallation } = await import("./doctor/check-installation.ts");
  const installation = await readInstallation(options, world);
  console.log(`\n${installation.siteUrl}`);
  const findings = await checkInstallation(world, options.environment, installation);
  say(world, findings);
  return [...machine, ...findings].every(({ ok }) => ok);
}
