const SCRIPT_URL = "https://challenges.cloudflare.com/turnstile/v0/api.js";

/**
 * Fetches Cloudflare's script once somebody begins with a form that asks for it, or finds it filled in already:
 * whoever only reads a result speaks to nobody else.
 */
export function armTurnstile(page: Document): void {
  let loaded = false;
  const load = () => {
    if (loaded) return;
    loaded = true;
    const script = page.createElement("script");
    script.src = SCRIPT_URL;
    script.async = true;
    page.head.append(script);
  };
  for (const place of page.querySelectorAll(".cf-turnstile")) {
    // Beside the quiz's last box only that box asks for it.
    const form = place.closest("fieldset.keep-answers, form");
    for (const begun of ["focusin", "pointerdown", "input"]) form?.addEventListener(begun, load);
    if (form?.querySelector<HTMLInputElement>("input[type=email]")?.value) load();
  }
}
