/**
 * The networks that a request came from, the widest first: an IPv4 address in its /24, or the /64 that one IPv6 household
 * gets in the /56 and the /48 that a customer may have (`2001:db8:0::/48`). None for what is no address, and for loopback
 * and private ones: those tell nobody apart. By hand: a library for addresses brings all of CIDR for four prefixes.
 */
export function networksOf(address: string | undefined): string[] {
  const text = (address ?? "").trim().toLowerCase();
  if (!text.includes(":")) return publicV4(text);
  const groups = groupsOf(text);
  if (!groups) return [];
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return publicV4(dotted(groups));
  const [first = 0, second = 0, third = 0, fourth = 0] = groups;
  // Loopback and its like (::/16), unique local (fc00::/7) and link-local (fe80::/10).
  if (first === 0 || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80) return [];
  const prefix = (length: number, ...parts: number[]) =>
    `${parts.map((part) => part.toString(16)).join(":")}::/${length}`;
  const wide = [first, second, third];
  return [prefix(48, ...wide), prefix(56, ...wide, fourth & 0xff00), prefix(64, ...wide, fourth)];
}

/** The narrowest of them; null where there is none. */
export function networkOf(address: string | undefined): string | null {
  return networksOf(address).at(-1) ?? null;
}

function publicV4(text: string): string[] {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return [];
  const [a = 0, b = 0, ...rest] = text.split(".").map(Number);
  if ([a, b, ...rest].some((part) => part > 255)) return [];
  const isPrivate =
    a === 0 || a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
  if (isPrivate || (a === 169 && b === 254)) return [];
  return [`${[a, b, rest[0]].join(".")}.0/24`, [a, b, ...rest].join(".")];
}

/** The eight groups of an IPv6 address (RFC 4291 section 2.2), or null. */
function groupsOf(text: string): number[] | null {
  const hostname = URL.parse(`http://[${text}]`)?.hostname;
  if (!hostname) return null;
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const read = (part = "") => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function dotted(groups: readonly number[]): string {
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}
