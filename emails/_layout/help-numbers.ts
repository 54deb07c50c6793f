/** The help lines that letters name; on a telephone a press calls them. */
const NUMBER = /(?<![\d.-])(112|113|0800-2000|1813|1712)(?![\d-]|\.\w)|\b113\.nl\b/g;
const SITE = "113.nl";

export interface HelpLink {
  readonly label: string;
  readonly href: string;
}

/** Text cut at the numbers (and the one address) that can be pressed. */
export function numberParts(text: string): (string | HelpLink)[] {
  const parts: (string | HelpLink)[] = [];
  let from = 0;
  for (const { 0: label, index } of text.matchAll(NUMBER)) {
    if (index > from) parts.push(text.slice(from, index));
    parts.push({ label, href: label === SITE ? "https://www.113.nl" : `tel:${label.replace("-", "")}` });
    from = index + label.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}
