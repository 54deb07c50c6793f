import { isAnswered, questionsOf, scrollToQuestion } from "./questions.ts";

/** The question that a key is meant for: the one with the focus, or else the first open one that is on the screen. */
function currentQuestion(questions: HTMLFieldSetElement[]): HTMLFieldSetElement | undefined {
  const focused = document.activeElement?.closest<HTMLFieldSetElement>("fieldset[data-item]");
  if (focused) return focused;
  return questions.find((question) => {
    const box = question.getBoundingClientRect();
    return !isAnswered(question) && box.top >= 0 && box.bottom <= window.innerHeight;
  });
}

/** Whether the key is meant as text or as a command rather than as an answer. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const writes = target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
  return writes || event.ctrlKey || event.altKey || event.metaKey;
}

/** Keys 1-5 answer the current question and move the focus on to the next. */
export function armNumberKeys(form: HTMLFormElement): void {
  const questions = questionsOf(form);
  document.addEventListener("keydown", (event) => {
    if (isTaken(event) || !/^[1-9]$/.test(event.key)) return;
    const question = currentQuestion(questions);
    const answer = question?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
    if (!question || !answer) return;
    event.preventDefault();
    answer.checked = true;
    answer.dispatchEvent(new Event("change", { bubbles: true }));
    const next = questions[questions.indexOf(question) + 1];
    const field = next?.querySelector<HTMLInputElement>("input:checked");
    if (!next || !field) return;
    field.focus({ preventScroll: true });
    scrollToQuestion(next);
  });
}
