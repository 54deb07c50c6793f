/** Somewhere that says nothing about who left from where. */
const NEUTRAL_URL = "https://www.google.nl/search?q=weer";

/** Leaves at once: blanks this page and takes its place in the history; in a frame the page around is left as well. */
export function leaveAtOnce(event: Event): void {
  event.preventDefault();
  document.documentElement.hidden = true;
  document.title = "…";
  try {
    (window.top ?? window).location.replace(NEUTRAL_URL);
  } catch {
    // A sandboxed frame may not move the page around it.
    window.location.replace(NEUTRAL_URL);
  }
}

export { NEUTRAL_URL };
