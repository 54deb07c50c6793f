import { sentenceFor } from "./start-error.ts";

const USAGE = `npm run restore -- --at 2026-11-30T09:00:00Z     sets the database back to that moment, whole

  --env staging      that one
  --dry-run          says everything, and does nothing
  --unreadable       the database can't be read: stops of the lost time then come from Resend's list
  --yes              asks nothing

Further flags are those of npm run deploy.`;

try {
  const { buildAll } = await import("./run-local.ts");
  await buildAll();
  const { flag, readFlags } = await import("./deploy/options.ts");
  const { DeployError } = await import("./deploy/deploy-error.ts");
  const { realWorld } = await import("./deploy/world.ts");
  const { runRestore } = await import("./restore/run-restore.ts");
  const own = { at: { type: "string", default: "" }, unreadable: flag, yes: flag } as const;
  const { values, options } = readFlags(process.argv.slice(2), own, USAGE);
  if (values.at === "") throw new DeployError(USAGE);
  const world = realWorld();
  const question = `Everything since ${values.at} is lost, but for stops and receipts. Type "restore":`;
  if (!values.yes && !options.dryRun && (await world.ask(question)) !== "restore")
    throw new DeployError("Nothing was done.");
  await runRestore({ ...options, atMs: Date.parse(values.at), unreadable: values.unreadable }, world);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
