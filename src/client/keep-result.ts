/** The buttons under a result that ask the browser: shown only where it can. */
export function keepResult(page: Document): void {
  const print = page.querySelector<HTMLButtonElement>("[data-print]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  const share = page.querySelector<HTMLButtonElement>("[data-share]");
  if (!share || !(navigator.share || navigator.clipboard)) return;
  share.hidden = false;
  share.addEventListener("click", () => void shareQuiz(page, share));
}

async function shareQuiz(page: Document, { dataset }: HTMLElement): Promise<void> {
  const url = dataset.share ?? "";
  try {
    if (navigator.share) return await navigator.share({ url });
    await navigator.clipboard.writeText(url);
    const status = page.querySelector("[data-share-status]");
    if (status) status.textContent = dataset.copied ?? "";
  } catch {
    // Closed without sharing, or not allowed: nothing to tell.
  }
}
