/** Blanks this page and takes its place in the history; in a frame the page around it is left as well. */
export function leaveAtOnce(event: Event, url: string): void {
  event.preventDefault();
  document.documentElement.hidden = true;
  document.title = "…";
  try {
    (window.top ?? window).location.replace(url);
  } catch {
    // A sandboxed frame may not move the page around it.
    window.location.replace(url);
  }
}
