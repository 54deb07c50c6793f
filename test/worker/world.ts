import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { createMailbox, type Limits, type Mail } from "../../dev/mailbox/mailbox.ts";
import { makeLetterCompiler } from "../../emails/desk-compiler.ts";
import { deskLetters } from "../../emails/desk-letters.generated.ts";
import { brand } from "../../src/brand.ts";
import { openDatabase } from "../../src/db/database.ts";
import { nextWork } from "../../src/db/letters/peek.ts";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { makeLetterBook } from "../../src/email/letter-book.ts";
import { letters } from "../../src/email/letters.generated.ts";
import { makeLiftAtProvider } from "../../src/email/provider-list.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import { makeResendWebhooks } from "../../src/email/resend-webhooks.ts";
import { toBase64Url } from "../../src/privacy/base64url.ts";
import { makeSealer } from "../../src/privacy/sealed-box.ts";
import { makeVault } from "../../src/privacy/vault.ts";
import { createApp } from "../../src/routes/app.tsx";
import type { Deps, LogEvent } from "../../src/usecases/deps.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { answersFor, people } from "../support/answers.ts";
import { countingD1 } from "../support/counting-d1.ts";
import { researchKey } from "../support/research.ts";
import { testSecrets } from "../support/secrets.ts";
import { noted } from "./noted.ts";

export const SITE = "https://quiz.example";
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday, ten in the morning in Amsterdam. */
export const MONDAY = Date.UTC(2026, 10, 23, 9);

const LONG_AGO = 400 * DAY;

export type World = Awaited<ReturnType<typeof newWorld>>;

/** A whole product on D1 in workerd: real use cases, real SDK, the mailbox in process, a clock that tests move. */
export async function newWorld(changes: Partial<Deps> = {}, limits: Partial<Limits> = {}) {
  const clock = { now: MONDAY };
  const mailbox = createMailbox({
    apiKey: testSecrets.RESEND_API_KEY,
    webhookSecret: testSecrets.RESEND_WEBHOOK_SECRET,
    now: () => clock.now,
    // Signatures are checked by the real clock.
    webhookNow: Date.now,
    webhookUrl: `${SITE}/webhooks/resend`,
    deliverWebhook: async (hook) => app.fetch(hook, {}, createExecutionContext()),
    limits: { perSecond: 1_000_000, daily: 1_000_000, monthly: 1_000_000, ...limits },
  });
  vi.stubGlobal("fetch", mailbox.fetch);
  const counting = countingD1(env.DB, (text) => noted.statements.add(text));
  const db = openDatabase(counting.d1);
  const logged: LogEvent[] = [];
  let ids = 0;
  const deps: Deps = {
    db,
    vault: makeVault(testSecrets),
    research: makeSealer(researchKey.x),
    mailer: makeResendMailer(testSecrets.RESEND_API_KEY, "https://mail.example"),
    liftAtProvider: makeLiftAtProvider(testSecrets.RESEND_API_KEY, "https://mail.example"),
    webhooks: makeResendWebhooks(testSecrets.RESEND_WEBHOOK_SECRET),
    letters: makeLetterBook(letters),
    letterCompiler: async () => makeLetterCompiler(deskLetters),
    sequences,
    brand,
    settings: {
      environment: "production",
      siteUrl: SITE,
      allowedOrigins: ["https://coach.example"],
      plan: "paid",
      batchesPerTick: 50,
      callsInFlight: 4,
    },
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    newId: () => idOf(++ids),
    log: (event) => logged.push(event),
    ...changes,
  };
  const app = createApp(deps);

  /** A request as it comes in, and what was left to do after the answer. */
  async function request(path: string, init?: RequestInit): Promise<Response> {
    const context = createExecutionContext();
    const response = await app.request(path, init, {}, context);
    await waitOnExecutionContext(context);
    return response;
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });

  /** Moves the clock, two ticks a step as overlapping crons would; steps at which nothing is due are leapt over. */
  async function pass(ms: number, stepMs = HOUR): Promise<void> {
    const until = clock.now + ms;
    const aside = openDatabase(env.DB);
    for (let steps = 1; clock.now < until; ) {
      clock.now = Math.min(until, clock.now + steps * stepMs);
      await Promise.all([tick(deps), tick(deps)]);
      // What is still due counts as well: it may wait for another letter of its reader.
      const next = (await nextWork(aside, clock.now - LONG_AGO)) ?? until;
      steps = Math.max(1, Math.ceil((next - clock.now) / stepMs));
    }
  }
  const mailTo = (address: string): Mail[] => mailbox.emails().filter(({ to }) => to.includes(address));
  return { deps, db, app, clock, mailbox, counting, logged, request, post, pass, mailTo };
}

/** Ids as the real ones look, but the same at every run. */
function idOf(n: number): string {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(8, n);
  return toBase64Url(bytes);
}

/** The link of this kind in a letter. */
export function linkIn(
  mail: Mail | undefined,
  kind:
    | "confirm"
    | "unsubscribe"
    | "refuse"
    | "preferences"
    | "answer"
    | "my-data"
    | "new-address"
    | "own-result",
): string {
  const link = mail?.text?.match(new RegExp(`${SITE}(/${kind}/\\S+)`))?.[1];
  if (!link) throw new Error(`No ${kind} link in the letter.`);
  return link;
}

/** Where everything that is held of somebody stands, by the link that they are mailed for the asking; without a query. */
export async function myDataOf(world: World, email: string): Promise<string> {
  const letter = world.mailTo(email).findLast(({ text }) => text?.includes("/preferences/"));
  const body = new URLSearchParams({ act: "my-data" });
  await world.request(linkIn(letter, "preferences"), { method: "POST", body });
  const mail = world.mailTo(email).findLast(({ text }) => text?.includes("/my-data/"));
  return linkIn(mail, "my-data").split("?")[0] ?? "";
}

/**
 * Signs up after the questions and presses the button: an active lead. A result puts somebody in the style that it
 * names; without one, somebody did not let theirs be used.
 */
export async function confirmedLead(world: World, email: string, result?: string): Promise<void> {
  const consents = ["letters", ...(result ? ["profile"] : [])].map((id) => ({ id, version: "1" }));
  const unused = () => resultFor(world, people.secure);
  await world.post("/v1/leads", { email, consents, result: result ?? (await unused()) });
  await world.request(linkIn(world.mailTo(email).at(-1), "confirm"), { method: "POST" });
}

/** A sealed result of somebody who answers each scale's keyed items alike. */
export async function resultFor(
  world: World,
  means: { anxiety: number; avoidance: number; disorganisation: number },
) {
  const response = await world.post("/v1/quizzes/attachment/scores", {
    version: "2",
    answers: answersFor(means),
  });
  return ((await response.json()) as { result: string }).result;
}

/** What stands in the database, past everything that counts. */
export async function rows<T>(query: string): Promise<T[]> {
  return (await env.DB.prepare(query).all<T>()).results;
}
