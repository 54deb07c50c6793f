import formsFile from "../forms.json";
import normsFile from "../norms.json";
import { openDisposableList } from "./abuse/disposable-list.ts";
import { makeTurnstile } from "./abuse/turnstile.ts";
import { brand } from "./brand.ts";
import {
  API_KEY_MIN_CHARS,
  BATCH_MAX,
  BATCHES_PER_TICK_FREE,
  BATCHES_PER_TICK_PAID,
  CALLS_IN_FLIGHT_FREE,
  CALLS_IN_FLIGHT_PAID,
  LETTERS_PER_BATCH_FREE,
} from "./config.ts";
import { openDatabase } from "./db/database.ts";
import { readClockOffset } from "./db/upkeep/dev-clock.ts";
import { sequences } from "./drip/sequences.generated.ts";
import { localOf } from "./drip/zone-time.ts";
import { makeLetterBook } from "./email/letter-book.ts";
import type { LetterCompiler } from "./email/letter-words.ts";
import { letters } from "./email/letters.generated.ts";
import type { Mailer } from "./email/mailer.ts";
import { onlyTo } from "./email/only-to.ts";
import type { WebhookVerifier } from "./email/provider-event.ts";
import { makeLiftAtProvider } from "./email/provider-list.ts";
import { makeResendMailer } from "./email/resend-mailer.ts";
import { makeResendWebhooks } from "./email/resend-webhooks.ts";
import { makeSenderCheck, type SenderCheck } from "./email/sender-check.ts";
import type { Env, RateLimiter } from "./env.ts";
import { parseForms } from "./forms/form-config.ts";
import { makeAccessVerifier, parseAccess } from "./privacy/access.ts";
import { normaliseAddress } from "./privacy/address.ts";
import { toBase64Url } from "./privacy/base64url.ts";
import { ConfigurationError } from "./privacy/keyring.ts";
import { makeSealer } from "./privacy/sealed-box.ts";
import { parseAdminToken } from "./privacy/session.ts";
import { makeVault } from "./privacy/vault.ts";
import { parseNorms } from "./quiz/attachment/norms.ts";
import type { AdminDoor, Deps, LogEvent, MovableClock, Settings } from "./usecases/deps.ts";

const RESEND_URL = "https://api.resend.com";
const ID_BYTES = 12;

/*
 * A zone's clock, and the `process` that Resend's SDK asks for settings, are made by the platform at their first use: while
 * the isolate starts, which no invocation pays for. They were half of what its first tick took on Workers Free.
 */
localOf(0, brand.timeZone);
Reflect.get(globalThis, "process");

/**
 * The real outside world: bindings, clock, randomness, provider. Nothing else in src/ touches them.
 * @throws ConfigurationError in a sentence that names what is missing.
 */
export async function makeDeps(env: Env): Promise<Deps> {
  const settings = parseSettings(env);
  const db = openDatabase(env.DB);
  const clock: MovableClock = { offsetMs: 0 };
  const deps: Deps = {
    db,
    settings,
    vault: makeVault(env),
    mailer: makeMailer(env),
    liftAtProvider: makeLiftAtProvider(env.RESEND_API_KEY ?? "", env.RESEND_BASE_URL ?? RESEND_URL),
    webhooks: makeWebhooks(env),
    ...(settings.environment === "production" ? { senderCheck: makeCheck(env) } : {}),
    admin: makeAdminDoor(env),
    letters: makeLetterBook(letters),
    letterCompiler: loadLetterCompiler,
    sequences,
    brand,
    norms: parseNorms(normsFile),
    ...(env.RESEARCH_KEY ? { research: makeSealer(env.RESEARCH_KEY) } : {}),
    forms: parseForms(formsFile, env.FORM_SECRETS, settings.environment === "development"),
    disposableDomains: openDisposableList(env.ASSETS),
    ...makeGates(env),
    now: () => Date.now() + clock.offsetMs,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId: () => toBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES))),
    log: (event: LogEvent) => console.log(JSON.stringify(event)),
  };
  if (settings.environment !== "development") return deps;
  clock.offsetMs = await readClockOffset(db);
  return { ...deps, clock };
}

/** Only the desk compiles letters: no tick and no visitor pays for it. */
async function loadLetterCompiler(): Promise<LetterCompiler> {
  const [{ makeLetterCompiler }, { deskLetters }] = await Promise.all([
    import("../emails/desk-compiler.ts"),
    import("../emails/desk-letters.generated.ts"),
  ]);
  return makeLetterCompiler(deskLetters);
}

function parseSettings(env: Env): Settings {
  if (!env.SITE_URL)
    throw new ConfigurationError("SITE_URL is not set: the https origin that this Worker answers at.");
  if (env.API_KEY && env.API_KEY.length < API_KEY_MIN_CHARS)
    throw new ConfigurationError(`API_KEY must have at least ${API_KEY_MIN_CHARS} characters.`);
  const origins = (env.ALLOWED_ORIGINS ?? "").split(",").map((origin) => origin.trim());
  return {
    environment: env.ENVIRONMENT === "development" ? "development" : "production",
    siteUrl: originOf("SITE_URL", env.SITE_URL),
    allowedOrigins: origins
      .filter((origin) => origin !== "")
      .map((origin) => originOf("ALLOWED_ORIGINS", origin)),
    apiKey: env.API_KEY,
    webhookSecretMissing: !env.RESEND_WEBHOOK_SECRET,
    plan: env.PLAN === "paid" ? "paid" : "free",
    batchesPerTick: env.PLAN === "paid" ? BATCHES_PER_TICK_PAID : BATCHES_PER_TICK_FREE,
    lettersPerBatch: env.PLAN === "paid" ? BATCH_MAX : LETTERS_PER_BATCH_FREE,
    callsInFlight: env.PLAN === "paid" ? CALLS_IN_FLIGHT_PAID : CALLS_IN_FLIGHT_FREE,
  };
}

function originOf(variable: string, value: string): string {
  const url = URL.parse(value);
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    throw new ConfigurationError(
      `${variable} must hold origins such as https://quiz.example, several with commas.`,
    );
  }
  return url.origin;
}

function makeMailer(env: Env): Mailer {
  if (!env.RESEND_API_KEY) throw new ConfigurationError("RESEND_API_KEY is not set.");
  const mailer = makeResendMailer(env.RESEND_API_KEY, env.RESEND_BASE_URL ?? RESEND_URL);
  if (env.ENVIRONMENT !== "staging") return mailer;
  const address = normaliseAddress(env.MAIL_ONLY_TO ?? "");
  if (!address)
    throw new ConfigurationError("MAIL_ONLY_TO is not set: the one address that staging may mail.");
  return onlyTo(mailer, address);
}

function makeCheck(env: Env): SenderCheck {
  const fetchDns: typeof fetch = (input, init) => fetch(input, init);
  const { RESEND_API_KEY: key = "", RESEND_BASE_URL: baseUrl = RESEND_URL } = env;
  return makeSenderCheck(brand.sender.address, key, baseUrl, fetchDns);
}

/** What stands before a sign-up, as far as it is bound and set. */
function makeGates(env: Env): Pick<Deps, "burstLimits" | "turnstile"> {
  const { SIGN_UP_LIMITER, SITE_LIMITER, TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET_KEY: secret } = env;
  if (!siteKey !== !secret)
    throw new ConfigurationError("TURNSTILE_SITE_KEY and TURNSTILE_SECRET_KEY must be set both, or neither.");
  const under = async (limiter: RateLimiter | undefined, key: string) =>
    limiter ? (await limiter.limit({ key })).success : true;
  return {
    burstLimits: {
      signUps: (key) => under(SIGN_UP_LIMITER, key),
      site: (key) => under(SITE_LIMITER, key),
    },
    ...(siteKey && secret ? { turnstile: makeTurnstile(siteKey, secret, fetch) } : {}),
  };
}

function makeWebhooks(env: Env): WebhookVerifier {
  const { RESEND_WEBHOOK_SECRET: secret } = env;
  return secret ? makeResendWebhooks(secret) : { verify: () => null };
}

function makeAdminDoor(env: Env): AdminDoor | undefined {
  const access = parseAccess(env.ACCESS_TEAM_DOMAIN, env.ACCESS_AUD);
  const fetchKeys: typeof fetch = (input, init) => fetch(input, init);
  if (access) return { kind: "access", verifier: makeAccessVerifier(access, fetchKeys) };
  return env.ADMIN_TOKEN ? { kind: "token", token: parseAdminToken(env.ADMIN_TOKEN) } : undefined;
}
