const URL_MAX_CHARS = 500;
const UTM_MAX_CHARS = 100;
const UTM = /^utm_(source|medium|campaign|term|content)$/;

let around: Record<string, string> = {};

/** In a frame of ours: what the page around it told of itself, which sees further than a frame does. */
export function keepSource(told: unknown): void {
  around = known(Object.entries(Object(told)));
}

/** The page that the quiz stands on, without its query, the site and the campaign that led there: what a lead came from. */
export function visitSource(): Record<string, string> {
  // In a frame the page is the one around it, as far as its own policy tells.
  const isFramed = window.parent !== window;
  const page = (isFramed ? document.referrer : location.href).split(/[?#]/)[0];
  const from = isFramed || document.referrer.startsWith(`${location.origin}/`) ? "" : document.referrer;
  const site = /^https?:\/\/[^/?#]+/.exec(from)?.[0];
  return { ...known([["page", page], ["from", site], ...new URLSearchParams(location.search)]), ...around };
}

/** Only what a lead may say of where it came from, no longer than it may be. */
function known(told: (readonly [name: string, value: unknown])[]): Record<string, string> {
  const source: Record<string, string> = {};
  for (const [name, value] of told) {
    const most = UTM.test(name) ? UTM_MAX_CHARS : name === "page" || name === "from" ? URL_MAX_CHARS : 0;
    if (most > 0 && typeof value === "string" && value) source[name] = value.slice(0, most);
  }
  return source;
}
