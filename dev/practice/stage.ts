import { brand } from "../../src/brand.ts";
import { MINUTE_MS } from "../../src/config.ts";
import { openDatabase } from "../../src/db/database.ts";
import { nextWork } from "../../src/db/letters/peek.ts";
import { sequences } from "../../src/drip/sequences.generated.ts";
import type { CompiledLetter } from "../../src/email/letter.ts";
import { makeLetterBook } from "../../src/email/letter-book.ts";
import { letters as ourLetters } from "../../src/email/letters.generated.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import { makeResendWebhooks } from "../../src/email/resend-webhooks.ts";
import { toBase64Url } from "../../src/privacy/base64url.ts";
import { makeVault } from "../../src/privacy/vault.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { wholeNight } from "../../src/usecases/upkeep/nightly.ts";
import type { Random } from "../../test/simulation/random.ts";
import { createMailbox, type Mail, type MailEventInput } from "../mailbox/mailbox.ts";
import type { LocalSecrets } from "../secrets.ts";

const ID_BYTES = 12;
/** The night's work of a day, in UTC as its cron has it. */
const NIGHT_HOUR_MS = 3 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BATCHES_PER_TICK = 50;
/** What the mailbox page shows at the end: the newest, for each letter is some 40 kB. */
const MAILS_KEPT = 80;

export interface StageOptions {
  d1: D1Database;
  secrets: Omit<LocalSecrets, "ADMIN_TOKEN">;
  siteUrl: string;
  random: Random;
  fromMs: number;
  /** In place of the letters that there are. */
  letters?: readonly CompiledLetter[];
  /** What becomes of a letter. */
  fateOf(mail: Mail): readonly MailEventInput[];
  /** Called once for each letter, when its events have come. */
  onMail(mail: Mail): void;
}

interface Appointment {
  readonly atMs: number;
  readonly act: () => Promise<void>;
}

export type Stage = ReturnType<typeof makeStage>;

/**
 * The real use cases, engine, SDK and signed webhooks on any D1, with a clock that jumps from one thing to do to the
 * next. Takes the global fetch while `runUntil` runs.
 */
export function makeStage(options: StageOptions) {
  const clock = { now: options.fromMs };
  const agenda: Appointment[] = [];
  const arrived: Mail[] = [];
  const mailbox = openMailbox(options, clock, async (request) => answerWebhook(request), arrived);
  const deps = makeDeps(options, clock);

  async function answerWebhook(request: Request): Promise<Response> {
    const header = (name: string) => request.headers.get(`svix-${name}`) ?? "";
    const headers = { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
    const event = await deps.webhooks.verify(await request.text(), headers);
    if (event === null) throw new Error("The mailbox's own signature does not hold.");
    if (event !== "ignored") await recordEvent(deps, event);
    return new Response(null, { status: 204 });
  }

  async function turn(): Promise<void> {
    await tick(deps);
    await mailbox.settled();
    for (const mail of arrived.splice(0)) options.onMail(mail);
  }

  /** What stands in the agenda, a night, or work for the engine: whichever is first. */
  async function next(): Promise<Appointment> {
    const workMs = (await nextWork(deps.db, clock.now)) ?? Number.POSITIVE_INFINITY;
    const nightMs = Math.floor((clock.now - NIGHT_HOUR_MS) / DAY_MS + 1) * DAY_MS + NIGHT_HOUR_MS;
    const act = agenda.reduce<Appointment | null>(
      (first, one) => (first && first.atMs <= one.atMs ? first : one),
      null,
    );
    const cronMs = Math.ceil(workMs / MINUTE_MS) * MINUTE_MS;
    if (act && act.atMs <= Math.min(cronMs, nightMs)) {
      agenda.splice(agenda.indexOf(act), 1);
      return act;
    }
    if (nightMs < cronMs) return { atMs: nightMs, act: async () => void (await wholeNight(deps)) };
    return { atMs: cronMs, act: turn };
  }

  async function runUntil(untilMs: number): Promise<void> {
    const { fetch } = globalThis;
    globalThis.fetch = mailbox.fetch as typeof fetch;
    try {
      for (let due = await next(); due.atMs <= untilMs; due = await next()) {
        clock.now = Math.max(clock.now, due.atMs);
        await due.act();
        // A mail that is due at once goes with the next minute's cron.
        if (due.act !== turn) await turn();
      }
      clock.now = untilMs;
    } finally {
      globalThis.fetch = fetch;
    }
  }

  return {
    deps,
    mailbox,
    runUntil,
    now: () => clock.now,
    /** Has something done at a moment (epoch ms). */
    at: (atMs: number, act: () => Promise<void>) => void agenda.push({ atMs, act }),
  };
}

function openMailbox(
  { secrets, siteUrl, fateOf, random }: StageOptions,
  clock: { now: number },
  deliverWebhook: (request: Request) => Promise<Response>,
  arrived: Mail[],
) {
  return createMailbox({
    apiKey: secrets.RESEND_API_KEY,
    webhookSecret: secrets.RESEND_WEBHOOK_SECRET,
    webhookUrl: `${siteUrl}/webhooks/resend`,
    now: () => clock.now,
    // Signatures are checked by the real clock.
    webhookNow: Date.now,
    newId: () => idOf(random),
    sleep: async () => {},
    deliverWebhook,
    keepMails: MAILS_KEPT,
    keepCalls: 1,
    autoDeliver: (mail) => {
      arrived.push(mail);
      return fateOf(mail);
    },
  });
}

function makeDeps(options: StageOptions, clock: { now: number }): Deps {
  const { d1, secrets, siteUrl, random, letters = ourLetters } = options;
  return {
    sequences,
    brand,
    db: openDatabase(d1),
    letters: makeLetterBook(letters),
    vault: makeVault(secrets),
    mailer: makeResendMailer(secrets.RESEND_API_KEY, "https://mail.example"),
    webhooks: makeResendWebhooks(secrets.RESEND_WEBHOOK_SECRET),
    settings: {
      environment: "development",
      siteUrl,
      allowedOrigins: [],
      plan: "paid",
      batchesPerTick: BATCHES_PER_TICK,
      callsInFlight: 1,
    },
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    newId: () => idOf(random),
    log: () => {},
  };
}

function idOf(random: Random): string {
  return toBase64Url(Uint8Array.from({ length: ID_BYTES }, () => random.between(0, 255)));
}
