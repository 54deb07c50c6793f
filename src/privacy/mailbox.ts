/** Other names of one provider's same mailboxes. */
const SAME_MAILBOXES: Readonly<Record<string, string>> = {
  "googlemail.com": "gmail.com",
  "protonmail.com": "proton.me",
  "protonmail.ch": "proton.me",
  "pm.me": "proton.me",
  "me.com": "icloud.com",
  "mac.com": "icloud.com",
  "ya.ru": "yandex.ru",
  "yandex.com": "yandex.ru",
};
/** Dots before the @ are nothing to them. */
const DOTLESS = new Set(["gmail.com"]);

/**
 * The mailbox behind an address, as far as that is known: tags behind a plus, Gmail's dots and providers' other names
 * are folded, so that a thousand spellings of one mailbox count as one. Never written to and never kept but as a keyed
 * hash: somebody may after all have `a+b@` as a mailbox of its own, and loses nothing but a larger number of tries.
 * @param address normalised: address.ts.
 */
export function canonicalMailbox(address: string): string {
  const at = address.lastIndexOf("@");
  const [name = ""] = address.slice(0, at).split("+");
  const given = address.slice(at + 1);
  const domain = Object.hasOwn(SAME_MAILBOXES, given) ? SAME_MAILBOXES[given] : given;
  const plain = DOTLESS.has(domain ?? "") ? name.replaceAll(".", "") : name;
  // A name that is nothing but a tag is no name.
  return `${plain === "" ? address.slice(0, at) : plain}@${domain}`;
}
