import { toBase64Url } from "./base64url.ts";
import { ConfigurationError } from "./keyring.ts";
import { sameText } from "./same-text.ts";
import type { Vault } from "./vault.ts";

const TOKEN_BYTES_MIN = 32;
/** 32 random bytes have about 40 of base64's 64 characters, or 15 of hex's 16. */
const DIFFERENT_CHARS_MIN = 10;
const MARK_BYTES = 16;

const encoder = new TextEncoder();

/**
 * The token as it is; only its looks can be judged.
 * @throws ConfigurationError for one that could be guessed. It names the variable, never its value.
 */
export function parseAdminToken(token: string): string {
  if (bytesIn(token) >= TOKEN_BYTES_MIN && new Set(token).size >= DIFFERENT_CHARS_MIN) return token;
  throw new ConfigurationError(
    `ADMIN_TOKEN must hold at least ${TOKEN_BYTES_MIN} random bytes as base64 or hex: openssl rand -base64 32 makes one.`,
  );
}

/** What is all hex is read as hex: as base64 it would count for more than it holds. */
function bytesIn(token: string): number {
  if (/^[0-9a-f]+$/i.test(token)) return Math.floor(token.length / 2);
  const digits = /^([A-Za-z0-9+/_-]+)={0,2}$/.exec(token)?.[1] ?? "";
  return Math.floor((digits.length * 6) / 8);
}

/** A session's cookie: sealed, with its end (epoch ms) and a mark of the token, so that a new token ends it. */
export async function sealSession(
  vault: Vault,
  session: { token: string; id: string; endsAtMs: number },
): Promise<string> {
  return vault.seal("admin", [session.endsAtMs, session.id, await markOf(session.token)].join("/"));
}

/** The id of the session that a cookie is, as long as it is this token's and its time is not over; else null. */
export async function sessionIn(
  vault: Vault,
  token: string,
  cookie: string,
  nowMs: number,
): Promise<string | null> {
  const payload = await vault.open("admin", cookie);
  const [endsAt, id = "", mark = ""] = payload?.split("/") ?? [];
  const running = Number(endsAt) > nowMs;
  return (await sameText(mark, await markOf(token))) && running ? id : null;
}

async function markOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(`admin session\n${token}`));
  return toBase64Url(new Uint8Array(digest).slice(0, MARK_BYTES));
}
