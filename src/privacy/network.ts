/**
 * The network that a request came from, as one text: an IPv4 address, or the /64 that one IPv6 household gets
 * (`2001:db8:0:1::/64`). Null for what is none, and for loopback and private addresses: those tell nobody apart.
 */
export function networkOf(address: string | undefined): string | null {
  const text = (address ?? "").trim().toLowerCase();
  if (!text.includes(":")) return publicV4(text);
  const groups = groupsOf(text);
  if (!groups) return null;
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return publicV4(dotted(groups));
  const [first = 0] = groups;
  // Loopback and its like (::/16), unique local (fc00::/7) and link-local (fe80::/10).
  if (first === 0 || (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80) return null;
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(":")}::/64`;
}

function publicV4(text: string): string | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const [a = 0, b = 0, ...rest] = text.split(".").map(Number);
  if ([a, b, ...rest].some((part) => part > 255)) return null;
  const isPrivate =
    a === 0 || a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
  return isPrivate || (a === 169 && b === 254) ? null : [a, b, ...rest].join(".");
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
