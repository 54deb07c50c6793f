import type { Run } from "./run.ts";

/**
 * Uploads the code with the installation's variables and whatever secrets it lacks.
 * @param changes further variables, for as long as this deployment stands.
 */
export async function deployWorker(run: Run, changes: Record<string, string> = {}): Promise<void> {
  const { cloudflare, installation, options, secrets, act } = run;
  const all = {
    ...installation.vars,
    ENVIRONMENT: options.environment,
    PLAN: await planOf(run),
    SITE_URL: installation.siteUrl,
    ALLOWED_ORIGINS: installation.sites.join(","),
    ...(installation.mailOnlyTo ? { MAIL_ONLY_TO: installation.mailOnlyTo } : {}),
    ...changes,
  };
  // What was typed in at the button is a secret of that name, and stays one.
  const vars = Object.fromEntries(Object.entries(all).filter(([name]) => !run.have?.includes(name)));
  const names = Object.keys(secrets);
  const along = names.length > 0 ? `, with ${names.join(", ")}` : "";
  await act(`deploy to ${installation.siteUrl}${along}`, () =>
    cloudflare.deploy({
      environment: options.environment,
      vars,
      secrets,
      domain: customDomain(installation.siteUrl),
    }),
  );
}

async function planOf({ options, cloudflare, account, world }: Run): Promise<"free" | "paid"> {
  const said = options.plan ?? (await cloudflare.plan(account));
  if (!said) world.print("The account does not say its plan: taken as Workers Free. See --plan.");
  return said ?? "free";
}

/** Null for an address that needs none: the account's workers.dev, or this machine. */
function customDomain(siteUrl: string): string | null {
  const { hostname } = new URL(siteUrl);
  return /\.workers\.dev$|^localhost$|^127\./.test(hostname) ? null : hostname;
}
