import { isAnswered, questionsOf, scrollToQuestion } from "./questions.ts";

/**
 * After a tap on an answer the next question comes into view, if it is still open. Not after arrow keys: those walk over
 * the answers, and moving on at each would take the question away from under the fingers.
 */
export function armGentleScroll(form: HTMLFormElement): void {
  let tapped = false;
  form.addEventListener("pointerdown", () => {
    tapped = true;
  });
  form.addEventListener("keydown", () => {
    tapped = false;
  });
  form.addEventListener("change", (event) => {
    const question = (event.target as HTMLElement).closest<HTMLFieldSetElement>("fieldset[data-item]");
    if (!tapped || !question || !isAnswered(question)) return;
    const questions = questionsOf(form);
    const next = questions[questions.indexOf(question) + 1];
    if (!next || isAnswered(next)) return;
    // Else a number key would still go to the question that has just been left.
    (event.target as HTMLElement).blur();
    scrollToQuestion(next);
  });
}
