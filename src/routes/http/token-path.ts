/** Pages whose address ends in a sealed token, and what may stand behind it. */
const TOKEN_PATH = /^\/(r|confirm|unsubscribe|preferences|my-data|answer)\/(.+?)(\/(?:[a-z][a-z-]*))?\/*$/s;
/** No token is shorter, so that a word of an address is never taken for one. */
const TOKEN = /[\w-]{20,}/;

/**
 * The path that a request means. Mail programs wrap links, and take a full stop, a bracket, a quote or the next word
 * along: what can't be part of a token is dropped, so that the link of somebody who wants to stop works.
 */
export function meantPath(path: string): string {
  const [, page, rest = "", act = ""] = TOKEN_PATH.exec(path) ?? [];
  const token = page ? TOKEN.exec(decoded(rest))?.[0] : undefined;
  return token ? `/${page}/${token}${act}` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
