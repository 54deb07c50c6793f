import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAll, type RunningSite, runLocal, StartError } from "./run-local.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CRON_MS = 60_000;

const port = Number(process.env.PORT ?? 8787);
const mailboxPort = Number(process.env.MAILBOX_PORT ?? 8788);

/** Local development fires no cron by itself. */
function startCron(site: RunningSite): NodeJS.Timeout {
  return setInterval(() => site.tick().catch(() => {}), CRON_MS);
}

function welcome({ siteUrl, mailboxUrl }: RunningSite): string {
  return `
Hechtwijzer runs.

  the quiz     ${siteUrl}/quiz
  the mailbox  ${mailboxUrl}

Try first: take the quiz, ask for the letters with any address, and press the button of the letter that
arrives in the mailbox. Then let days go by, and see the next ones come:

  curl -X POST ${siteUrl}/dev/clock -H 'content-type: application/json' -d '{"advance":"P2D"}'

Ctrl-C stops it. What you did is kept in .local for the next start; delete that folder to begin anew.
`;
}

async function main(): Promise<void> {
  await buildAll();
  const site = await runLocal({ port, mailboxPort, stateDir: join(ROOT, ".local") });
  const cron = startCron(site);
  console.log(welcome(site));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    clearInterval(cron);
    await site.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
