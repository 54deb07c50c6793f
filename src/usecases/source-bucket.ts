/** Where a visit or a lead came from, as a form or a script told it. */
export interface ToldSource {
  page?: string | undefined;
  /** The site whose link led to our own quiz. */
  from?: string | undefined;
  utm_source?: string | undefined;
}

const BUCKET_MAX_CHARS = 60;
const DIRECT = "direct";

/**
 * What a source is counted under: the campaign's name, else the site that the quiz or form stood on or was reached from,
 * else "direct".
 */
export function sourceBucket({ page, from, utm_source }: ToldSource, siteUrl: string): string {
  const named = plain(utm_source ?? "");
  if (named) return named;
  const urls = [page, from].map((each) => URL.parse(each ?? ""));
  const url = urls.find((each) => each && each.origin !== new URL(siteUrl).origin);
  const host = url?.host.replace(/^www\./, "") ?? "";
  return plain(host) || DIRECT;
}

/** The page without its query, as its site and path; the hosted quiz itself is "direct". */
export function pageBucket({ page }: ToldSource, siteUrl: string): string {
  const url = URL.parse(page ?? "");
  if (!url || url.origin === siteUrl) return DIRECT;
  return plain(`${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}`) || DIRECT;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d ./_-]/gu, "")
    .trim()
    .slice(0, BUCKET_MAX_CHARS);
}
