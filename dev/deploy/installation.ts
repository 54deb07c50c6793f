import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DeployError } from "./deploy-error.ts";
import type { Options } from "./options.ts";
import type { World } from "./world.ts";

/** What was asked once of one installation. No secret stands in it: it may be kept with the code. */
export interface Installation {
  /** The https origin that the Worker answers at. */
  siteUrl: string;
  /** Origins of the sites that show the quiz. */
  sites: string[];
  account: string | null;
  /** Staging: whom it may mail. */
  mailOnlyTo: string | null;
  keysFile: string;
  /** Further variables of the Worker, such as TURNSTILE_SITE_KEY or ACCESS_AUD. */
  vars: Record<string, string>;
}

export function installationFile({ folder, environment }: Options): string {
  return join(folder, `${environment}.json`);
}

/** Flags before the file, the file before questions; what was asked is kept for the next time. */
export async function readInstallation(options: Options, world: World): Promise<Installation> {
  const kept = await readKept(installationFile(options));
  const { environment } = options;
  const siteUrl =
    options.siteUrl ??
    kept.siteUrl ??
    (await need(
      world,
      "At which address will the quiz answer (such as https://quiz.yourpractice.nl)?",
      "--site-url",
    ));
  const sites = options.sites?.split(",") ?? kept.sites ?? [world.brand.siteUrl];
  const mailOnlyTo =
    environment === "production"
      ? null
      : (options.mailOnlyTo ??
        kept.mailOnlyTo ??
        (await need(world, "Which one address may staging mail?", "--mail-only-to")));
  return {
    siteUrl: originOf(siteUrl, "--site-url"),
    sites: sites.map((site) => originOf(site.trim(), "--sites")),
    account: options.account ?? kept.account ?? null,
    mailOnlyTo,
    keysFile: options.keysFile ?? kept.keysFile ?? `hechtwijzer-${environment}.keys`,
    vars: kept.vars ?? {},
  };
}

export async function keepInstallation(options: Options, installation: Installation): Promise<void> {
  await mkdir(options.folder, { recursive: true });
  await writeFile(installationFile(options), `${JSON.stringify(installation, null, 2)}\n`);
}

async function readKept(file: string): Promise<Partial<Installation>> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  try {
    return JSON.parse(text) as Partial<Installation>;
  } catch {
    throw new DeployError(`${file} holds no JSON: mend it, or take it away and answer anew.`);
  }
}

async function need(world: World, question: string, flag: string): Promise<string> {
  const answer = await world.ask(question);
  if (!answer) throw new DeployError(`Nobody is there to ask: ${question} Give it with ${flag}.`);
  return answer;
}

/** A plain http origin only on this machine, where a rehearsal runs. */
function originOf(value: string, flag: string): string {
  const url = URL.parse(value);
  const isLocal = url?.hostname === "localhost" || url?.hostname === "127.0.0.1";
  if (!url || (url.protocol !== "https:" && !isLocal))
    throw new DeployError(
      `${flag} takes origins such as https://quiz.yourpractice.nl, and "${value}" is none.`,
    );
  return url.origin;
}
