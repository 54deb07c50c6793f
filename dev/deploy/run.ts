import { type Cloudflare, makeCloudflare } from "./cloudflare.ts";
import { DeployError } from "./deploy-error.ts";
import type { Installation } from "./installation.ts";
import type { Secrets } from "./keys.ts";
import type { Environment, Options } from "./options.ts";
import { makeResend, type Resend } from "./resend.ts";
import type { World } from "./world.ts";

/** What one deployment knows as it goes. */
export interface Run {
  readonly options: Options;
  readonly world: World;
  readonly cloudflare: Cloudflare;
  readonly installation: Installation;
  /** Cloudflare's id. */
  readonly account: string;
  /** Names of secrets that the Worker has; null where there is no Worker. */
  readonly have: readonly string[] | null;
  /** Null where everything of Resend's is set up, and no key was given to change that. */
  readonly resend: Resend | null;
  /** To be set with this deployment. */
  readonly secrets: Secrets;
  /** Says what is done now, and does it; in a dry run it only says so, and gives null. */
  act<T>(what: string, work: () => Promise<T>): Promise<T | null>;
}

export async function beginRun(options: Options, world: World, installation: Installation): Promise<Run> {
  const cloudflare = makeCloudflare(world, options.environment);
  const account = await chooseAccount(cloudflare, installation, world);
  const have = await cloudflare.secretNames();
  return {
    options,
    world,
    cloudflare,
    installation,
    account,
    have,
    secrets: {},
    resend: await resendFor(world, have),
    async act(what, work) {
      world.print(`${options.dryRun ? "would" : "  now"}  ${what}`);
      return options.dryRun ? null : work();
    },
  };
}

/** Of the database and of the Worker, as in wrangler.toml. */
export function nameOf(environment: Environment): string {
  return environment === "production" ? "hechtwijzer" : `hechtwijzer-${environment}`;
}

/** Whether the Worker still needs this secret. */
export function lacks({ have, secrets }: Pick<Run, "have" | "secrets">, name: string): boolean {
  return !have?.includes(name) && !(name in secrets);
}

async function chooseAccount(
  cloudflare: Cloudflare,
  installation: Installation,
  world: World,
): Promise<string> {
  const accounts = await cloudflare.accounts();
  if (!accounts)
    throw new DeployError(
      "You are not signed in to Cloudflare: run npx wrangler login, or set CLOUDFLARE_API_TOKEN.",
    );
  const wanted = installation.account;
  const found = wanted ? accounts.filter(({ id, name }) => id === wanted || name === wanted) : accounts;
  const [only, ...others] = found;
  if (!only) throw new DeployError("This sign-in has no such Cloudflare account: see --account.");
  if (others.length > 0) {
    const list = found.map(({ id, name }) => `${id} (${name})`).join(", ");
    throw new DeployError(`Which account? Give --account with one of: ${list}.`);
  }
  world.print(`Cloudflare account: ${only.name}`);
  return only.id;
}

const RESEND_QUESTION = "A key of Resend's with full access (used now, and kept nowhere):";

async function resendFor(world: World, have: readonly string[] | null): Promise<Resend | null> {
  const isComplete = have?.includes("RESEND_API_KEY") && have.includes("RESEND_WEBHOOK_SECRET");
  const key = world.env.RESEND_KEY ?? (isComplete ? null : await world.ask(RESEND_QUESTION));
  if (!key) return null;
  const resend = makeResend(world, key);
  if (await resend.mayManage()) return resend;
  throw new DeployError(
    "RESEND_KEY may only send: make one with full access at Resend > API Keys, for this command alone.",
  );
}
