import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../http/context.ts";

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A letter has its styles in its tags. It may be shown in a frame of ours, and do nothing there. */
const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  // The coach's logo, as a mail program would load it.
  "img-src https: data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

const LETTER_BODY = /^\/admin\/letters\/[^/]+\/[^/]+\/body$/;

/** The desk is framed by nobody and kept nowhere. Its forms need an Origin, so its addresses stay on its own site. */
export const adminHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  // Where there is no desk, nothing may tell that there could be one.
  if (!c.get("deps").admin) return;
  const isLetter = LETTER_BODY.test(c.req.path);
  c.res.headers.set("content-security-policy", isLetter ? LETTER_POLICY : PAGE_POLICY);
  c.res.headers.set("x-frame-options", isLetter ? "SAMEORIGIN" : "DENY");
  c.res.headers.set("referrer-policy", "same-origin");
  c.res.headers.set("cross-origin-resource-policy", "same-origin");
  c.res.headers.set("cache-control", "no-store");
  // A sandboxed document has no origin that could have agents of its own; browsers complain of being asked.
  if (isLetter) c.res.headers.delete("origin-agent-cluster");
};
