import { readFile, writeFile } from "node:fs/promises";
import { DeployError } from "./deploy-error.ts";
import { MADE, makeSecret, newCode, open, seal } from "./keys.ts";
import { lacks, type Run } from "./run.ts";

/** Those that hold what is in the database; the desk's key can be made anew at any time. */
const LASTING = MADE.filter((name) => name !== "ADMIN_TOKEN");

/**
 * Finds or makes what the Worker lacks. A sealed copy that a deployment left which did not get to its end is opened
 * again: its keys may be in use already.
 */
export async function findKeys(run: Run): Promise<void> {
  const missing = MADE.filter((name) => lacks(run, name));
  if (missing.length === 0) return;
  const lost = LASTING.filter((name) => lacks(run, name));
  if (lost.length > 0 && lost.length < LASTING.length)
    throw new DeployError(
      `The Worker has other keys, and lacks ${lost.join(", ")}: put it back from the sealed copy (npx wrangler secret put).`,
    );
  const { keysFile } = run.installation;
  const sealed = await readFile(keysFile, "utf8").catch(() => null);
  if (sealed !== null && lost.length > 0) {
    run.world.print(`${keysFile} is there from a deployment that did not end: its keys are used.`);
    if (run.options.dryRun) return;
    Object.assign(run.secrets, open(sealed, await codeOf(run)));
    return;
  }
  for (const name of missing) run.secrets[name] = makeSecret(name);
}

async function codeOf({ world }: Run): Promise<string> {
  const code = world.env.KEYS_CODE ?? (await world.ask("Its code:"));
  if (!code) throw new DeployError("Nobody is there to ask for its code: set KEYS_CODE.");
  return code;
}

/** Writes the sealed copy, before anything is closed with these keys. */
export async function sealKeys(run: Run): Promise<void> {
  const { installation, secrets, world, act } = run;
  const names = Object.keys(secrets);
  if (!LASTING.some((name) => name in secrets)) {
    if ("ADMIN_TOKEN" in secrets) world.print(deskKey(world, secrets));
    return;
  }
  const file = installation.keysFile;
  await act(`make ${names.join(", ")}, and seal a copy into ${file}`, async () => {
    const given = world.env.KEYS_CODE;
    if (!given && !world.isAttended)
      throw new DeployError(
        "Nobody is there to read the code that seals the keys: set KEYS_CODE to one of yours.",
      );
    const code = given ?? newCode();
    await writeSealed(file, seal(secrets, code));
    world.print(word(file, given ? null : code));
    world.print(deskKey(world, secrets));
    await world.ask("Press Enter when the code is on paper.");
  });
}

async function writeSealed(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new DeployError(`${file} can't be written (${error.code}): see --keys-file.`);
  });
}

/** In no log of a machine that deploys by itself. */
function deskKey({ isAttended }: Run["world"], { ADMIN_TOKEN }: Run["secrets"]): string {
  return `  The desk's key: ${isAttended ? ADMIN_TOKEN : "in the sealed copy"}`;
}

function word(file: string, code: string | null): string {
  const paper = code ? `Its code, for paper, away from the file:\n\n      ${code}\n` : "KEYS_CODE opens it.";
  return `
  ${file} holds the keys, sealed: move it to where you keep what must not be lost.
  ${paper}
  Without the two, nobody can read an address again should the Worker be lost.
  To open it: npm run doctor -- --keys ${file}
`;
}
