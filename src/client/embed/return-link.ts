/** The field that carries a sealed result to a site's own form or page. */
export const RESULT_FIELD = "hw_result";

/**
 * The way back to the site with the result. Null unless it is an http(s) address of an allowed origin: a result goes
 * nowhere else, whoever wrote the attribute. Origins of null allow any: the server has looked already.
 */
export function returnLink(
  returnUrl: string | null,
  base: string,
  origins: readonly string[] | null,
  result: string,
): string | null {
  if (!returnUrl) return null;
  try {
    const url = new URL(returnUrl, base);
    if (!/^https?:$/.test(url.protocol)) return null;
    if (origins && !origins.includes(url.origin)) return null;
    url.searchParams.set(RESULT_FIELD, result);
    return url.href;
  } catch {
    return null;
  }
}
