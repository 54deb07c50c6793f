import type { DisposableList } from "../abuse/disposable-list.ts";
import type { Turnstile } from "../abuse/turnstile.ts";
import type { Brand } from "../brand.ts";
import { QUERIES_MAX, QUERIES_PER_BATCH } from "../config.ts";
import type { Database } from "../db/database.ts";
import type { Sequence } from "../drip/types.ts";
import type { LetterBook } from "../email/letter-book.ts";
import type { LetterCompiler } from "../email/letter-words.ts";
import type { Mailer } from "../email/mailer.ts";
import type { WebhookVerifier } from "../email/provider-event.ts";
import type { LiftAtProvider } from "../email/provider-list.ts";
import type { SenderCheck } from "../email/sender-check.ts";
import type { FormBook } from "../forms/form-config.ts";
import type { AccessVerifier } from "../privacy/access.ts";
import type { Sealer } from "../privacy/sealed-box.ts";
import type { Vault } from "../privacy/vault.ts";
import type { NormBook } from "../quiz/attachment/norms.ts";

export { DatabaseUnavailable } from "../db/database.ts";

/** What the operator set, parsed once. */
export interface Settings {
  readonly environment: "production" | "development";
  /** Where this Worker is reached: the origin of every link in a letter. No slash at the end. */
  readonly siteUrl: string;
  /** Sites that may post here, embed us and be redirected to. */
  readonly allowedOrigins: readonly string[];
  /** What the coach's own systems show; without one they have no way in. */
  readonly apiKey?: string;
  /** Then no webhook is believed, and nobody hears what became of letters. */
  readonly webhookSecretMissing?: boolean;
  /** Cloudflare's: what it allows a day, and how large a database may grow. */
  readonly plan: "free" | "paid";
  readonly batchesPerTick: number;
  /** Letters that one batch holds at most, where the plan's CPU is short; left out, what the provider takes. */
  readonly lettersPerBatch?: number;
  readonly callsInFlight: number;
}

/** Burst limits where Cloudflare answers, without a database: how often something may happen in a minute. */
interface BurstLimits {
  /** Sign-ups for one hashed address or network. */
  signUps(key: string): Promise<boolean>;
  /** Sign-ups from one site. */
  site(key: string): Promise<boolean>;
}

/** The application's clock in development: the real one, moved ahead. */
export interface MovableClock {
  offsetMs: number;
}

/** What lets the coach in: Cloudflare Access's word, or a token. */
export type AdminDoor =
  | { readonly kind: "access"; readonly verifier: AccessVerifier }
  | { readonly kind: "token"; readonly token: string };

/** The outside world as the use cases see it; src/deps.ts makes the real one. */
export interface Deps {
  readonly db: Database;
  readonly vault: Vault;
  readonly mailer: Mailer;
  /** Where the provider keeps a list of its own. */
  readonly liftAtProvider?: LiftAtProvider;
  readonly webhooks: WebhookVerifier;
  /** Asks others about the sender's own address; not on a laptop, which asks nobody. */
  readonly senderCheck?: SenderCheck;
  /** Without one there is no desk. */
  readonly admin?: AdminDoor;
  readonly letters: LetterBook;
  /** What makes a letter of a coach's words, loaded when she first needs it; only her desk does. */
  readonly letterCompiler?: () => Promise<LetterCompiler>;
  /** As they go now: what the coach changes of their rhythm is laid over the files' while the world lives. */
  sequences: readonly Sequence[];
  readonly brand: Brand;
  readonly settings: Settings;
  /** What earlier sheets say of how people answer; without it the quiz's own constants hold. */
  readonly norms?: NormBook;
  /** Seals sheets for research to a key that is not here; without it nobody is asked for one. */
  readonly research?: Sealer;
  /** Forms of site builders; without it, one for each builder. */
  readonly forms?: FormBook;
  readonly disposableDomains?: DisposableList;
  /** Only where bound. */
  readonly burstLimits?: BurstLimits;
  /** Only where its keys are set. */
  readonly turnstile?: Turnstile;
  /** Epoch ms. */
  now(): number;
  /** Only in development: what moves `now`. */
  readonly clock?: MovableClock;
  sleep(ms: number): Promise<void>;
  /** 96 random bits in 16 characters that fit a tag and an idempotency key. */
  newId(): string;
  /** One line for the operator; never an address, a name, a token, a style or an answer. */
  log(event: LogEvent): void;
}

/** Statements that one tick, or one run of the night, may take: the plan's bound holds for each, should a batch count as many. */
export function queriesOf({ settings }: Deps): number {
  return Math.min(QUERIES_MAX, QUERIES_PER_BATCH * settings.batchesPerTick);
}

export interface LogEvent {
  readonly event: string;
  readonly [detail: string]: string | number | boolean | null;
}
