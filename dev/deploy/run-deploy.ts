import type { Brand } from "../../src/brand.ts";
import type { Finding } from "./check-site.ts";
import { DeployError } from "./deploy-error.ts";
import { keepInstallation, readInstallation } from "./installation.ts";
import type { Options } from "./options.ts";
import { beginRun, nameOf, type Run } from "./run.ts";
import { findKeys, sealKeys } from "./step-keys.ts";
import { lookFromOutside } from "./step-look.ts";
import { setUpMail } from "./step-mail.ts";
import { deployWorker } from "./step-worker.ts";
import type { World } from "./world.ts";

/**
 * From a new account to a running site, or from one version to the next: every step looks first what is there, and
 * does only what is missing. It can be stopped anywhere and started again.
 * @returns what was seen from outside; empty for a dry run.
 * @throws DeployError with the step that failed and what to do.
 */
export async function runDeploy(options: Options, world: World): Promise<Finding[]> {
  refuseExample(world.brand);
  const installation = await readInstallation(options, world);
  const run = await beginRun(options, world, installation);
  // Kept at once: whoever was asked is not asked again after a failure.
  if (!options.dryRun) await keepInstallation(options, installation);
  await step("the database", () => prepareDatabase(run));
  await step("the keys", () => findKeys(run));
  await step("mail", () => setUpMail(run));
  await step("the sealed copy of the keys", () => sealKeys(run));
  await step("the Worker", () => deployWorker(run));
  if (options.dryRun) return [];
  const findings = await step("the look from outside", () => lookFromOutside(run));
  const isRight = findings.every(({ ok }) => ok);
  world.print(
    isRight
      ? `\nIt runs: ${installation.siteUrl}`
      : "\nIt is deployed. Mend what is marked WRONG, and run the same command again.",
  );
  return findings;
}

/** Nobody's letters go out in the name of a practice that does not exist. */
function refuseExample({ siteUrl, sender, replyTo }: Brand): void {
  const names = [new URL(siteUrl).hostname, sender.address, replyTo];
  if (names.some((name) => name.endsWith(".example")))
    throw new DeployError("brand.json holds the example practice: fill in your own, then run this again.");
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    const on = "Mend that and run the same command again: it goes on from there.";
    throw new DeployError(`Stopped at ${name}. ${error.message}\n${on}`);
  }
}

async function prepareDatabase({ act, cloudflare, options }: Run): Promise<void> {
  const { jurisdiction, environment } = options;
  const name = nameOf(environment);
  if (!(await cloudflare.hasDatabase(name))) {
    const where = jurisdiction === "none" ? "near you" : `under the jurisdiction ${jurisdiction}, for ever`;
    await act(`make the database ${name}, ${where}`, () => cloudflare.createDatabase(name, jurisdiction));
    await act("lay out its tables", cloudflare.migrate);
    return;
  }
  const due = await cloudflare.migrationsDue();
  if (due.length === 0) return;
  const bookmark = await cloudflare.bookmark(name);
  const before = bookmark ? ` (it stood at ${bookmark})` : "";
  // Before the code: what still runs does not mind tables and columns that it does not know.
  await act(`migrate the database: ${due.join(", ")}${before}`, cloudflare.migrate);
}
