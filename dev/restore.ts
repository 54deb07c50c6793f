import { parseArgs } from "node:util";
import { sentenceFor } from "./start-error.ts";

const USAGE = `npm run restore -- --at 2026-11-30T09:00:00Z     sets the database back to that moment, whole

  --env staging      that one
  --dry-run          says everything, and does nothing
  --unreadable       the database can't be read: stops of the lost time then come from Resend's list
  --yes              asks nothing`;

try {
  const { buildAll } = await import("./run-local.ts");
  await buildAll();
  const { DeployError } = await import("./deploy/deploy-error.ts");
  const { readOptions } = await import("./deploy/options.ts");
  const { realWorld } = await import("./deploy/world.ts");
  const { runRestore } = await import("./restore/run-restore.ts");
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== "--"),
    options: {
      at: { type: "string" },
      env: { type: "string" },
      "dry-run": flag,
      unreadable: flag,
      yes: flag,
    },
  });
  try {
    if (values.at === undefined) throw new DeployError(USAGE);
    const args = [...(values.env ? ["--env", values.env] : []), ...(values["dry-run"] ? ["--dry-run"] : [])];
    const world = realWorld();
    const sure =
      values.yes ||
      values["dry-run"] ||
      (await world.ask(
        `Everything since ${values.at} is lost, but for stops and receipts. Type "restore":`,
      )) === "restore";
    if (!sure) throw new DeployError("Nothing was done.");
    const options = { ...readOptions(args), atMs: Date.parse(values.at), unreadable: values.unreadable };
    await runRestore(options, world);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
