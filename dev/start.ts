import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalPlace, RunningSite } from "./run-local.ts";
import { StartError, sentenceFor } from "./start-error.ts";
import { watchLetters } from "./watch-letters.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CRON_MS = 60_000;

const PORT_MAX = 65_535;

function portFrom(variable: string, fallback: number): number {
  const port = Number(process.env[variable] ?? fallback);
  if (Number.isInteger(port) && port >= 0 && port <= PORT_MAX) return port;
  throw new StartError(`${variable} must be a port number, such as ${fallback}.`);
}

/** Local development fires no cron by itself. */
function startCron(site: RunningSite): NodeJS.Timeout {
  return setInterval(() => site.tick().catch(() => {}), CRON_MS);
}

function welcome({ siteUrl, mailboxUrl, adminToken }: RunningSite, articleUrl: string): string {
  return `
Hechtwijzer runs.

  a coach's article, with the quiz in it   ${articleUrl}
  the mailbox                              ${mailboxUrl}
  the desk                                 ${siteUrl}/admin
                                           its key: ${adminToken}

Try first: take the quiz in the article, ask for the letters with any address, and press the button of the letter
that arrives in the mailbox. Then let days go by, and see the next ones come:

  curl -X POST ${siteUrl}/dev/clock -H 'content-type: application/json' -d '{"advance":"P2D"}'

The people at the desk are invented (npm start -- --empty has none). A letter to bounced@any.example bounces;
complained@, soft-bounced@, failed@ and suppressed@ do what they say.
The letters are in emails/: save one, and the desk shows it at the next reload.
Ctrl-C stops it. What you did is kept in .local for the next start; delete that folder to begin anew.
`;
}

async function fill(place: LocalPlace): Promise<void> {
  // Not at the top: its letters are built by then.
  const { fillWhereEmpty } = await import("./practice/fill.ts");
  if (await fillWhereEmpty(place)) console.log("Eight weeks of an invented practice are in the database.");
  console.log("Starting the site ...");
}

/** What the environment says; undefined leaves it to .dev.vars. */
function allowedOrigins(): string[] | undefined {
  return process.env.ALLOWED_ORIGINS?.split(",").map((origin) => origin.trim());
}

async function main(): Promise<void> {
  const port = portFrom("PORT", 8787);
  const mailboxPort = portFrom("MAILBOX_PORT", 8788);
  // Not at the top: what a broken install lacks is found missing here, and can be said in a sentence.
  const { buildAll, freePort, runLocal } = await import("./run-local.ts");
  const { ARTICLE, serveDemo } = await import("./demo/serve-demo.ts");
  const sitePort = await freePort(portFrom("SITE_PORT", 8789), "SITE_PORT");
  console.log(
    "Building letters and pages, and the people of an invented practice where there are none yet ...",
  );
  await buildAll();
  const site = await runLocal({
    port,
    mailboxPort,
    stateDir: join(ROOT, ".local"),
    delivers: true,
    allowedOrigins: allowedOrigins(),
    prepare: process.argv.includes("--empty") ? undefined : fill,
  });
  const coach = await serveDemo(sitePort, () => site.siteUrl, ARTICLE);
  const cron = startCron(site);
  const stopWatching = watchLetters({ root: ROOT });
  console.log(welcome(site, coach.url));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    clearInterval(cron);
    stopWatching();
    await Promise.all([coach.close(), site.stop()]);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error));
  process.exit(1);
});
