import { parseArgs } from "node:util";
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

/** @throws DeployError on a flag that there is none of, or that says nothing useful. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args.filter((arg) => arg !== "--"));
  const environment = ENVIRONMENTS.find((each) => each === (values.env ?? "production"));
  if (!environment) throw new DeployError(`--env is one of ${ENVIRONMENTS.join(", ")}.`);
  if (values.plan !== undefined && values.plan !== "free" && values.plan !== "paid")
    throw new DeployError("--plan is free or paid.");
  return {
    environment,
    dryRun: values["dry-run"],
    siteUrl: values["site-url"],
    sites: values.sites,
    account: values.account,
    mailOnlyTo: values["mail-only-to"],
    plan: values.plan,
    jurisdiction: values.jurisdiction,
    keysFile: values["keys-file"],
    checkMail: values["check-mail"],
    folder: values.folder,
  };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args,
      options: {
        ...{ env: text, account: text, sites: text, plan: text, "site-url": text, "mail-only-to": text },
        ...{ "keys-file": text, "dry-run": flag, "check-mail": flag },
        jurisdiction: { type: "string", default: "eu" },
        folder: { type: "string", default: "installations" },
      },
    }).values;
  } catch (error) {
    throw new DeployError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
