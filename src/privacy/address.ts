import { EMAIL_MAX_CHARS } from "../config.ts";

/** Characters a mailbox name may have without quoting (RFC 5322 atext, with dots between). */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LOCAL_PART_MAX = 64;
/** RFC 1035 section 2.3.4: 63 characters a label. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** What shows nothing and comes along when an address is copied: zero-width marks, directions, soft hyphens. */
const INVISIBLE_ENDS = /^[\s\p{Cf}\p{Cc}]+|[\s\p{Cf}\p{Cc}]+$/gu;

/** A text without blanks and invisible marks around it. */
export function withoutInvisibleEnds(text: string): string {
  return text.replace(INVISIBLE_ENDS, "");
}

/**
 * An address as it is stored and hashed: without what is invisible around it, NFC, lower-cased, its domain in ASCII;
 * dots and plus kept. Null for what cannot be an address that mail reaches. By hand: checkers ask whether RFC 5322 would
 * have it, and none says which one spelling to hash.
 */
export function normaliseAddress(raw: string): string | null {
  const text = withoutInvisibleEnds(raw).normalize("NFC").toLowerCase();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const domain = at > 0 ? asciiDomain(text.slice(at + 1)) : null;
  if (!domain || local.length > LOCAL_PART_MAX || !LOCAL_PART.test(local)) return null;
  const address = `${local}@${domain}`;
  return address.length <= EMAIL_MAX_CHARS ? address : null;
}

/**
 * Whether this is an address with letters beyond ASCII before its @ (RFC 6531): a real one perhaps, but one that
 * `normaliseAddress` refuses, because nobody promises that the provider delivers it.
 */
export function isInternational(raw: string): boolean {
  const at = raw.lastIndexOf("@");
  const plain = raw
    .slice(0, at)
    .normalize("NFC")
    .replace(/(?![ -~])[\p{L}\p{M}\p{N}]/gu, "x");
  return plain !== raw.slice(0, at).normalize("NFC") && normaliseAddress(plain + raw.slice(at)) !== null;
}

function asciiDomain(domain: string): string | null {
  if (/[\s/?#:@\\%[\]]/.test(domain)) return null;
  try {
    const { hostname } = new URL(`http://${domain}`);
    const labels = hostname.split(".");
    const ok =
      labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /^[a-z]/.test(labels.at(-1) ?? "");
    return ok ? hostname : null;
  } catch {
    return null;
  }
}
