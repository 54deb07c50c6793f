import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { DeployError } from "./deploy-error.ts";

const ENVIRONMENTS = ["production", "staging"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export interface Options {
  environment: Environment;
  dryRun: boolean;
  /** Flags as given; what they leave open is in the installation's file, or asked. */
  siteUrl: string | undefined;
  sites: string | undefined;
  account: string | undefined;
  mailOnlyTo: string | undefined;
  plan: "free" | "paid" | undefined;
  jurisdiction: string;
  /** Where the sealed copy of the keys is written. */
  keysFile: string | undefined;
  /** Sends to Resend's test recipients again; a first deployment always does. */
  checkMail: boolean;
  /** Folder of the installations' files. */
  folder: string;
}

export const USAGE = `npm run deploy -- [options]      brings a new account to a running site; again: an upgrade

  --env staging             a second site with a database, keys and one recipient of its own
  --dry-run                 says everything it would do, and does nothing
  --site-url URL            the https origin that the quiz answers at; asked once, then kept
  --sites URL,URL           sites that show the quiz (their origins)
  --account ID              which of several Cloudflare accounts
  --jurisdiction eu         where the database lies, for ever: eu (default), us, fedramp or none
  --plan paid               where the account does not say which plan it has
  --keys-file FILE          where a sealed copy of the keys goes
  --mail-only-to ADDRESS    staging: the one address it may mail
  --check-mail              sends to Resend's test recipients once more

From the environment: RESEND_KEY (full access: makes the webhook and a sending key; asked for where there is none),
CLOUDFLARE_API_TOKEN in place of signing in, KEYS_CODE to seal the keys with where nobody sits at the terminal.`;

const text = { type: "string" } as const;
export const flag = { type: "boolean", default: false } as const;

const FLAGS = {
  env: text,
  account: text,
  sites: text,
  plan: text,
  "site-url": text,
  "mail-only-to": text,
  "keys-file": text,
  "dry-run": flag,
  "check-mail": flag,
  jurisdiction: { type: "string", default: "eu" },
  folder: { type: "string", default: "installations" },
} as const;

/** @throws DeployError on a flag that there is none of, or that says nothing useful. */
export function readOptions(args: readonly string[]): Options {
  return readFlags(args, {}, USAGE).options;
}

type ValuesOf<T extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: T }>>["values"];

/**
 * The same of another command on an installation, with flags of its own: whatever the Worker is deployed with can be
 * said to each of them.
 */
export function readFlags<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  own: T,
  usage: string,
): { values: ValuesOf<T>; options: Options } {
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: { ...FLAGS, ...own },
    });
    return { values: values as ValuesOf<T>, options: optionsOf(values as ValuesOf<typeof FLAGS>) };
  } catch (error) {
    if (error instanceof DeployError) throw error;
    throw new DeployError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function optionsOf(values: ValuesOf<typeof FLAGS>): Options {
  const environment = ENVIRONMENTS.find((each) => each === (values.env ?? "production"));
  if (!environment) throw new DeployError(`--env is one of ${ENVIRONMENTS.join(", ")}.`);
  const { account, sites, plan, jurisdiction, folder } = values;
  if (plan !== undefined && plan !== "free" && plan !== "paid")
    throw new DeployError("--plan is free or paid.");
  return {
    environment,
    account,
    sites,
    plan,
    jurisdiction,
    folder,
    dryRun: values["dry-run"],
    siteUrl: values["site-url"],
    mailOnlyTo: values["mail-only-to"],
    keysFile: values["keys-file"],
    checkMail: values["check-mail"],
  };
}
