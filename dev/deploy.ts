import { sentenceFor } from "./start-error.ts";

/*
 * `npm run deploy`: brings a new account from nothing to running, and an installation from one version to the next.
 * dev/deploy/options.ts says what it takes.
 */
try {
  const { buildAll } = await import("./run-local.ts");
  // Letters and their texts are built before anything that reads them is loaded.
  await buildAll();
  const { readOptions, USAGE } = await import("./deploy/options.ts");
  const { realWorld } = await import("./deploy/world.ts");
  const { runDeploy } = await import("./deploy/run-deploy.ts");
  const args = process.argv.slice(2);
  if (process.env.WORKERS_CI) {
    const { deployInWorkersBuilds } = await import("./deploy/workers-builds.ts");
    await deployInWorkersBuilds(realWorld());
  } else if (args.includes("--help")) {
    console.log(USAGE);
  } else {
    const findings = await runDeploy(readOptions(args), realWorld());
    process.exitCode = findings.every(({ ok }) => ok) ? 0 : 2;
  }
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
