import { isAnswered, questionsOf } from "./questions.ts";

/** Keeps the progress bar at the number of questions answered. */
export function countProgress(form: HTMLFormElement): void {
  const bar = form.querySelector<HTMLElement>("[data-progress]");
  const fill = form.querySelector<HTMLElement>("[data-progress-fill]");
  const count = form.querySelector<HTMLElement>("[data-progress-count]");
  if (!bar || !fill || !count) return;
  const questions = questionsOf(form);
  const update = () => {
    const answered = questions.filter(isAnswered).length;
    bar.setAttribute("aria-valuenow", String(answered));
    count.textContent = String(answered);
    // Set through the CSSOM, which a strict policy allows; a style attribute in the markup it would refuse.
    fill.style.transform = `scaleX(${answered / questions.length})`;
  };
  form.addEventListener("change", update);
  // A page that comes back from the browser's memory may hold other answers than it was sent with.
  window.addEventListener("pageshow", update);
  update();
}
