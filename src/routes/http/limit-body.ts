import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type AppEnv, localeOf } from "./context.ts";
import { problem } from "./problem.ts";

/**
 * On a laptop, of a body that is too large, so much is read away before the answer: its server lets a sender that still
 * writes hear none. Cloudflare's does.
 */
const READ_AWAY_MAX_BYTES = 4 * 1024 * 1024;

/** Refuses bodies over `maxBytes`: by the length that they say, or as they come in pieces. */
export function limitBody(maxBytes: number): MiddlewareHandler<AppEnv> {
  const limit = bodyLimit({ maxSize: maxBytes, onError: (c) => problem(c, localeOf(c), "too-large") });
  return async (c, next) => {
    const { body, headers } = c.req.raw;
    const saysLength = headers.has("content-length") && !headers.has("transfer-encoding");
    if (!body || saysLength) return limit(c, next);
    const isLaptop = c.get("deps").settings.environment === "development";
    const read = await readUpTo(body, maxBytes, isLaptop ? READ_AWAY_MAX_BYTES : maxBytes);
    if (!read) return problem(c, localeOf(c), "too-large");
    c.req.raw = new Request(c.req.raw, { body: read });
    return next();
  };
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  readAwayBytes: number,
): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > readAwayBytes) break;
    if (size <= maxBytes) pieces.push(new Uint8Array(piece));
  }
  return size <= maxBytes ? new Blob(pieces) : null;
}
