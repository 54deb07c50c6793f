/** The form's questions in the order shown. */
export function questionsOf(form: HTMLFormElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-item]")];
}

/** Whether a question has an answer; "no answer" is the radio with the empty value. */
export function isAnswered(question: HTMLFieldSetElement): boolean {
  const chosen = question.querySelector<HTMLInputElement>("input:checked");
  return chosen !== null && chosen.value !== "";
}

/** Brings a question to the middle of the screen, without motion for who asked for none. */
export function scrollToQuestion(question: HTMLElement): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  question.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
