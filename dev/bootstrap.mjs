// What every script in package.json runs first, on whatever Node (18 or newer) the machine has, with nothing
// installed: brings in the dependencies, then hands over to the Node 24 that is one of them.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".hechtwijzer-installed");

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing what this needs (once, about a minute) ...");
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  const done = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (done.status !== 0) {
    const why =
      (done.stderr ?? "").split("\n").find((line) => /npm (error|ERR!)/.test(line)) ?? "npm gave no reason";
    fail(`The dependencies could not be installed; is there a network? ${why.trim()}`);
  }
  writeFileSync(stamp, wanted);
}

function nodeOfOurOwn() {
  const file = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(file))
    fail("The install is incomplete (no Node 24 in it): delete node_modules and try again.");
  return file;
}

const [script, ...args] = process.argv.slice(2);
install();
const child = spawn(nodeOfOurOwn(), [join(root, script), ...args], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: [join(modules, ".bin"), process.env.PATH].join(process.platform === "win32" ? ";" : ":"),
  },
});
// The child hears Ctrl-C itself; waiting for it here lets it put things away.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 0 : 1)));
