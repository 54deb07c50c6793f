/** Fired at each new step, for the page around a frame of ours alone. */
export const STEP_EVENT = "hechtwijzer:step";

/** Puts a step in its place, the focus on its heading, and its top in view where it is above the screen. */
export function showStep(host: HTMLElement, place: HTMLElement, step: readonly HTMLElement[]): void {
  place.replaceChildren(...step);
  place.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
  host.dispatchEvent(new CustomEvent(STEP_EVENT, { bubbles: true }));
}
