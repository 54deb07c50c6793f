/** Pages whose address holds a sealed token. */
export const TOKEN_PAGES =
  "r confirm unsubscribe refuse preferences my-data new-address own-result answer".split(" ");
const TOKEN_PATH = new RegExp(`^/+(${TOKEN_PAGES.join("|")})/(.+)$`, "s");
/** No token is shorter, so that a word of an address is never taken for one; then the page's own step, if any. */
const TOKEN = /([\w-]{20,})(?:[^\w/<]*(\/[a-z][a-z-]{2,}))?/;

/**
 * The path that a request means. Mail programs wrap links, and take a full stop, a bracket, a quote or the next word
 * along: what can't be part of a token is dropped, so that the link of somebody who wants to stop works.
 */
export function meantPath(path: string): string {
  const [, page, rest = ""] = TOKEN_PATH.exec(path) ?? [];
  const [, token, step = ""] = TOKEN.exec(page ? decoded(rest) : "") ?? [];
  return token ? `/${page}/${token}${step}` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
