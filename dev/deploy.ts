import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildAll } from "./run-local.ts";
import { sentenceFor } from "./start-error.ts";
import { toolPath } from "./tool.ts";

/*
 * `npm run deploy`: builds, makes the database where the account has none, migrates it, and deploys. The database comes
 * first, because migrations need it and a deploy that made it would choose its place on earth, which never changes.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DATABASE = "hechtwijzer";

function wrangler(args: string[]): void {
  execFileSync(process.execPath, [toolPath("wrangler"), ...args], { cwd: ROOT, stdio: "inherit" });
}

function hasDatabase(): boolean {
  const listed = execFileSync(process.execPath, [toolPath("wrangler"), "d1", "list", "--json"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
  });
  return (JSON.parse(listed) as { name: string }[]).some(({ name }) => name === DATABASE);
}

try {
  await buildAll();
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
try {
  if (!hasDatabase()) wrangler(["d1", "create", DATABASE, "--jurisdiction", "eu"]);
  wrangler(["d1", "migrations", "apply", "DB", "--remote"]);
  wrangler(["deploy"]);
} catch {
  // Wrangler has said why, above.
  console.error("Not deployed. Mend what is said above and run npm run deploy again: it goes on from there.");
  process.exit(1);
}
