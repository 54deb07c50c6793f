import { normaliseAddress, withoutInvisibleEnds } from "../privacy/address.ts";

/** What other programs put around an address: "MAILTO:", `Robin <robin@...>`, a full stop, quotes, a comma. */
const ADDRESS_LIKE = /[^\s<>"'();,:|[\]]+@[\p{L}\p{M}\d.-]+/gu;
const TRAILING = /\.+$/;
/** An @ that somebody wrote out, spaced out or escaped. */
const AT = /\s*(?:@|%40|[([]\s*(?:at|apenstaartje)\s*[)\]])\s*/gi;

/** The addresses that a cell holds, however they are dressed up; none where there is none. */
export function addressesIn(cell: string): string[] {
  const plain = withoutInvisibleEnds(cell);
  const whole = normaliseAddress(plain);
  // Excel puts an apostrophe in front of what is text, and some programs quote with it.
  if (whole !== null) return whole.startsWith("'") ? addressesIn(whole.slice(1)) : [whole];
  const written = plain
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(AT, "@");
  const found = (written.match(ADDRESS_LIKE) ?? []).flatMap((text) => {
    const address = normaliseAddress(text.replace(TRAILING, ""));
    return address === null ? [] : [address];
  });
  return [...new Set(found)];
}
