import { join } from "node:path";
import { buildAll, runLocal } from "../run-local.ts";
import { serveDemo } from "./serve-demo.ts";

/** The quiz with a coach's site beside it: `node dev/bootstrap.mjs dev/demo/start-demo.ts`. */
const PORT = 8787;
const MAILBOX_PORT = 8788;
const DEMO_PORT = 8789;

const demo = await serveDemo(DEMO_PORT, () => `http://localhost:${PORT}`);
await buildAll();
const site = await runLocal({
  port: PORT,
  mailboxPort: MAILBOX_PORT,
  stateDir: join(import.meta.dirname, "..", "..", ".local"),
  allowedOrigins: [demo.url],
});
console.log(`
  the element  ${demo.url}/
  the frame    ${demo.url}/frame
  the mailbox  ${site.mailboxUrl}

Ctrl-C stops it.
`);
process.once("SIGINT", async () => {
  await Promise.all([demo.close(), site.stop()]);
  process.exit(0);
});
