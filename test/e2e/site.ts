import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningSite, type RunOptions, runLocal } from "../../dev/run-local.ts";

export interface InboxMail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface TestSite extends RunningSite {
  /** Mail to an address, oldest first, once there are at least this many. */
  inbox(to: string, atLeast?: number): Promise<InboxMail[]>;
  advance(duration: string): Promise<void>;
}

const TRIES_MAX = 100;
const TRY_MS = 50;
/** A start takes three seconds, and ten where the machine is busy. */
const START_MS = 45_000;

/** What `npm start` runs, on free ports and with a database of its own. */
export async function startSite(
  options: Pick<Partial<RunOptions>, "mailUrl" | "allowedOrigins" | "prepare" | "delivers"> = {},
): Promise<TestSite> {
  const stateDir = await mkdtemp(join(tmpdir(), "hechtwijzer-"));
  const migrated = process.env.MIGRATED_DIR;
  if (migrated) await cp(migrated, stateDir, { recursive: true });
  const run = () =>
    runLocal({
      port: 0,
      mailboxPort: 0,
      stateDir,
      quiet: true,
      isMigrated: !!migrated,
      allowedOrigins: [],
      ...options,
    });
  const site = (await soon(run())) ?? (await run());
  const inbox = async (to: string) => {
    const response = await fetch(`${site.mailboxUrl}/inbox?to=${encodeURIComponent(to)}`);
    return ((await response.json()) as { emails: InboxMail[] }).emails;
  };
  return {
    ...site,
    async inbox(to, atLeast = 0) {
      // The answer to a sign-up does not wait for its letter: look until it is there.
      for (let i = 0; i < TRIES_MAX; i++) {
        const mail = await inbox(to);
        if (mail.length >= atLeast) return mail;
        await new Promise((resolve) => setTimeout(resolve, TRY_MS));
      }
      throw new Error(`Fewer than ${atLeast} letters came.`);
    },
    async advance(duration) {
      const response = await fetch(`${site.siteUrl}/dev/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ advance: duration }),
      });
      if (!response.ok) throw new Error(`The clock answered ${response.status}.`);
    },
    async stop() {
      await site.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

/**
 * What was started, or null where it did not come up in good time: once in some hundred starts wrangler never says that
 * it is ready. One that comes up late is stopped.
 */
async function soon(starting: Promise<RunningSite>): Promise<RunningSite | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), START_MS);
  });
  const site = await Promise.race([starting, late]);
  clearTimeout(timer);
  if (!site) starting.then((other) => other.stop()).catch(() => {});
  return site;
}

export function linkIn(mail: InboxMail | undefined, kind: "confirm" | "unsubscribe"): string {
  const link = mail?.text.match(new RegExp(`https?://\\S+/${kind}/\\S+`))?.[0];
  if (!link) throw new Error(`No ${kind} link in the letter.`);
  return link;
}
