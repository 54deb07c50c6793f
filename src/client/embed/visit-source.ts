const PAGE_MAX_CHARS = 500;
const UTM_MAX_CHARS = 100;
const UTM = /^utm_(source|medium|campaign|term|content)$/;

/** The page that the quiz stands on, without its query, and the campaign that led there: what a lead came from. */
export function visitSource(): Record<string, string> {
  const source: Record<string, string> = {};
  // In a frame of ours the page is the one around it, as far as its own policy tells.
  const page = window.parent === window ? location.href : document.referrer;
  if (page) source.page = (page.split(/[?#]/)[0] ?? "").slice(0, PAGE_MAX_CHARS);
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (UTM.test(name) && value) source[name] = value.slice(0, UTM_MAX_CHARS);
  }
  return source;
}
