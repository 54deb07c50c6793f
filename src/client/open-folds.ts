/** A link to a place in a fold opens the fold, and goes there: in a browser that does not, and in a shadow root. */
export function openFolds(root: Document | ShadowRoot): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#"]');
    const place = link && root.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (!place || link.matches("[data-quiz-begin]")) return;
    event.preventDefault();
    for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  });
}
